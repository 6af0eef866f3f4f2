// Puts the fonts that PDF files are set in, with their licenses, into src/fourfold/kernel/fonts.
// The typesetter reads whole TrueType files; the fonts of the web pages are cut and compressed.
import { copyFile, mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const shipped = path.join(here, "..", "src", "fourfold", "kernel", "fonts");
const out = `${shipped}.new`;

// kernel/documents/glyphs.py names the same files.
const FONTS = {
  "source-sans-3": ["400Regular/SourceSans3_400Regular.ttf", "600SemiBold/SourceSans3_600SemiBold.ttf"],
  "source-serif-4": ["600SemiBold/SourceSerif4_600SemiBold.ttf"],
  "noto-sans-arabic": ["400Regular/NotoSansArabic_400Regular.ttf"],
  "noto-sans-hebrew": ["400Regular/NotoSansHebrew_400Regular.ttf"],
  "noto-emoji": ["400Regular/NotoEmoji_400Regular.ttf"],
};

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
for (const [family, files] of Object.entries(FONTS)) {
  const folder = path.join(here, "node_modules", "@expo-google-fonts", family);
  await copyFile(path.join(folder, "LICENSE_FONT"), path.join(out, `${family}.LICENSE.txt`));
  for (const file of files) await copyFile(path.join(folder, file), path.join(out, path.basename(file)));
}
await rm(shipped, { recursive: true, force: true });
await rename(out, shipped);
