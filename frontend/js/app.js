// Everything here only makes a working page nicer: without it every link and form still does its job.
import htmx from "htmx.org";

import { watchForLeaving } from "./leave.js";
import { keepPagesFresh } from "./fresh.js";
import { steerFocus } from "./focus.js";
import { closeMenus } from "./menus.js";
import { openPalette } from "./palette.js";
import { openForPrinting } from "./printing.js";
import { guardForms } from "./forms.js";
import { showPasswords } from "./passwords.js";
import { offerPasskeys } from "./passkeys.js";
import { obeySharedComputer, watchTheClock } from "./session.js";

window.htmx = htmx;

watchForLeaving();
keepPagesFresh();
steerFocus();
closeMenus();
openPalette();
openForPrinting();
guardForms();
offerPasskeys();
showPasswords();
watchTheClock();
obeySharedComputer();
