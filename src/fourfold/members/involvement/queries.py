"""Reading the projects: as the calculation needs them, and as the page shows them."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from fourfold.members.involvement import calc
from fourfold.members.models import Involvement

Pay, Paid, Counted = Involvement.Pay, Involvement.Paid, Involvement.Counted


def findings() -> list[str]:
    """What all projects of the partnership show together."""
    rows = Involvement.objects.values_list("stages", "parts", "pay", "paid", "told_back_on")
    return calc.findings(
        [
            calc.Project(
                stages=stages,
                parts=parts,
                offers_pay=pay in {Pay.HOUR, Pay.TIME},
                has_paid=paid != Paid.NOTHING,
                told_back=told_back_on is not None,
            )
            for stages, parts, pay, paid, told_back_on in rows
        ]
    )


def labels_of(chosen: list[str], among: type[Involvement.Stage] | type[Involvement.Part]) -> str:
    """What was chosen, in the order of the list; keys that are gone are left out."""
    return ", ".join(str(one.label) for one in among if one.value in chosen)


def people_of(project: Involvement) -> str:
    if project.people is None:
        return str(Counted(project.counted).label)
    said = ngettext("%(count)s person", "%(count)s people", project.people)
    return said % {"count": project.people}


def pay_of(project: Involvement) -> str:
    """What is offered, with the rate where there is one."""
    if project.rate is None:
        return str(Pay(project.pay).label)
    rate = f"${project.rate:,.2f}".removesuffix(".00")
    said = _("%(rate)s an hour") if project.pay == Pay.HOUR else _("%(rate)s each time")
    return said % {"rate": rate}


def paid_of(project: Involvement) -> str:
    """What was paid, with the totals where they may be known."""
    words = [str(Paid(project.paid).label)]
    if project.paid_hours is not None:
        words.append(_("%(hours)s hours in total") % {"hours": f"{project.paid_hours:,}"})
    if project.paid_amount is not None:
        words.append(_("$%(amount)s in total") % {"amount": f"{project.paid_amount:,}"})
    return " · ".join(words)
