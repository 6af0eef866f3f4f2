"""The words for how far something is. Always a word, with an icon and a color beside it."""

from django.utils.translation import gettext_lazy as _

# A word, an icon and a tone for each key.
STATUSES = {
    "not-started": (_("Not started"), "circle-dashed", "neutral"),
    "in-progress": (_("In progress"), "circle-dot", "info"),
    "draft": (_("Draft"), "pencil-line", "neutral"),
    "proposed": (_("Proposed"), "messages-square", "info"),
    "waiting": (_("Waiting"), "hourglass", "info"),
    "in-question": (_("In question"), "circle-question-mark", "warning"),
    "agreed": (_("Agreed"), "circle-check", "success"),
    "changed": (_("Changed since agreed"), "pencil-line", "info"),
    "done": (_("Done"), "check", "success"),
    "needs-review": (_("Needs review"), "rotate-cw", "warning"),
    "overdue": (_("Overdue"), "clock-alert", "warning"),
    "gap": (_("Gap"), "circle-slash", "warning"),
    "closed": (_("Closed"), "archive", "neutral"),
    "hidden": (_("Hidden"), "eye-off", "neutral"),
}
