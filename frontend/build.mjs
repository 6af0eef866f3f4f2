// Builds everything the browser gets into src/fourfold/kernel/static/dist: one style sheet, one
// script, the fonts, the icons in use, the licenses. File names carry a digest of their content.
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

import * as esbuild from "esbuild";
import * as sass from "sass";

const here = path.dirname(fileURLToPath(import.meta.url));
const modules = path.join(here, "node_modules");
const shipped = path.join(here, "..", "src", "fourfold", "kernel", "static", "dist");
// Built beside its place and moved there at the end: a build that fails leaves the last one whole.
const out = `${shipped}.new`;
const manifest = {};

const COMPRESSED = new Set([".css", ".js", ".svg", ".txt"]);
const FONTS = ["source-sans-3-latin", "source-sans-3-latin-ext", "source-serif-4-latin", "source-serif-4-latin-ext"];
const SHIPPED = ["govuk-frontend", "htmx.org", "lucide-static", "@fontsource-variable/source-sans-3", "@fontsource-variable/source-serif-4"];

/** Write a file under a name that carries its digest, with compressed twins, and note it. */
async function ship(name, content) {
  const bytes = Buffer.from(content);
  const { ext, name: stem } = path.parse(name);
  const digest = createHash("sha256").update(bytes).digest("hex").slice(0, 12);
  const built = `${stem}.${digest}${ext}`;
  manifest[name] = built;
  await writeFile(path.join(out, built), bytes);
  if (COMPRESSED.has(ext)) {
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    await writeFile(path.join(out, `${built}.gz`), await promisify(gzip)(bytes, { level: 9 }));
    await writeFile(path.join(out, `${built}.br`), await promisify(brotliCompress)(bytes, quality));
  }
  return built;
}

async function fonts() {
  for (const font of FONTS) {
    const family = font.replace(/-latin(-ext)?$/, "");
    const file = path.join(modules, "@fontsource-variable", family, "files", `${font}-wght-normal.woff2`);
    await ship(`${font}.woff2`, await readFile(file));
  }
}

async function styles() {
  const built = await sass.compileAsync(path.join(here, "scss", "app.scss"), {
    importers: [{ findFileUrl: (url) => (url.startsWith("pkg/") ? pathToFileURL(path.join(modules, url.slice(4))) : null) }],
    quietDeps: true,
    silenceDeprecations: ["import"],
  });
  const css = built.css.replace(/url\("?font:([\w-]+)"?\)/g, (_, font) => `url("${manifest[`${font}.woff2`]}")`);
  const { code } = await esbuild.transform(css, { loader: "css", minify: true, legalComments: "none" });
  await ship("app.css", code);
}

async function scripts() {
  const built = await esbuild.build({
    entryPoints: [path.join(here, "js", "app.js")],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    legalComments: "none",
    write: false,
  });
  await ship("app.js", built.outputFiles[0].contents);
}

async function pictures() {
  const folder = path.join(here, "pictures");
  for (const name of (await readdir(folder)).sort()) await ship(name, await readFile(path.join(folder, name)));
}

/** The shapes of the listed icons, as data: the `icon` tag turns them into SVG. */
async function icons() {
  const all = JSON.parse(await readFile(path.join(modules, "lucide-static", "icon-nodes.json")));
  const wanted = JSON.parse(await readFile(path.join(here, "icons.json")));
  const missing = wanted.filter((name) => !all[name]);
  if (missing.length) throw new Error(`icons.json names icons that Lucide does not have: ${missing.join(", ")}`);
  const shapes = Object.fromEntries(wanted.map((name) => [name, all[name]]));
  await writeFile(path.join(out, "icons.json"), JSON.stringify(shapes));
}

async function licenses() {
  const parts = [];
  for (const name of SHIPPED) {
    const folder = path.join(modules, name);
    const { version, license } = JSON.parse(await readFile(path.join(folder, "package.json")));
    // A package that ships no license text has it in our licenses folder.
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = await readFile(file ? path.join(folder, file) : path.join(here, "licenses", `${name}.txt`), "utf8");
    parts.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
  }
  await writeFile(path.join(out, "LICENSES.txt"), parts.join(`\n${"-".repeat(72)}\n\n`));
}

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await fonts();
await pictures();
await Promise.all([styles(), scripts(), icons(), licenses()]);
const sorted = Object.fromEntries(Object.entries(manifest).sort());
await writeFile(path.join(out, "manifest.json"), JSON.stringify(sorted, null, 1));
await rm(shipped, { recursive: true, force: true });
await rename(out, shipped);

// The fonts of printed documents have a script of their own.
const documents = path.join(here, "fonts.mjs");
if (existsSync(documents)) await import(pathToFileURL(documents));
