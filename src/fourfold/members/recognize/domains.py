"""What the domain of an e-mail address says about the organization behind it."""

import re
from dataclasses import dataclass

from fourfold.members.recognize.words import listed

FREE_PROVIDERS = frozenset(
    part.strip()
    for part in (
        "gmail.com, googlemail.com, yahoo.com, ymail.com, rocketmail.com, yahoo.es, yahoo.com.mx, "
        "hotmail.com, hotmail.es, outlook.com, outlook.es, live.com, msn.com, aol.com, icloud.com, "
        "me.com, mac.com, proton.me, protonmail.com, pm.me, gmx.com, gmx.net, mail.com, zoho.com, "
        "fastmail.com, tutanota.com, hey.com, yandex.com, comcast.net, att.net, sbcglobal.net, "
        "verizon.net, cox.net, charter.net, spectrum.net, earthlink.net, bellsouth.net, "
        "centurylink.net, q.com, mtco.com, optonline.net, frontier.com, windstream.net, juno.com, "
        "netzero.net"
    ).split(",")
)


@dataclass(frozen=True, slots=True)
class DomainHint:
    """A kind, the part of the domain that names it, and whether that part can mean nothing else."""

    kind: str
    written: str
    is_exact: bool


# (ending of the domain, kind): nobody else may use these.
_OWNERS = (
    (".fbi.gov", "federal_investigators"),
    (".hsi.dhs.gov", "federal_investigators"),
    (".ice.dhs.gov", "federal_investigators"),
    (".usss.dhs.gov", "federal_investigators"),
    (".cbp.dhs.gov", "federal_investigators"),
    (".dea.gov", "federal_investigators"),
    (".uspis.gov", "federal_investigators"),
    (".usdoj.gov", "us_attorney"),
    (".dol.gov", "federal_labor"),
    (".eeoc.gov", "federal_labor"),
    (".va.gov", "veterans_services"),
    (".uscourts.gov", "court"),
    (".ssa.gov", "human_services"),
    (".mil", "military"),
    ("-nsn.gov", "tribal_government"),
    (".nsn.us", "tribal_government"),
)
# (pattern, kind, whether it decides)
_PATTERNS = tuple(
    (re.compile(pattern), kind, decides)
    for pattern, kind, decides in (
        (r"\.k12\.|^k12\.", "school", True),
        (r"\.edu$", "university", True),
        (r"police|^[a-z]+pd\.(?:gov|org|us|net|com)$|^pd\.", "police", True),
        (r"sheriff", "sheriff", True),
        (r"districtattorney|(?:^|\.)da\d*\.", "prosecutor", True),
        (r"publicdefender", "public_defender", True),
        (r"judicial|courts?\.", "court", True),
        (r"consul|sre\.gob\.mx$", "consulate", True),
        (r"hospital", "hospital", False),
        (r"church|diocese", "congregation", False),
        (r"legalaid|legalservices", "legal_services", False),
        (r"schools?\.", "school", False),
        (r"library", "library", False),
        (r"ymca", "youth_program", False),
        (r"\.gov$|\.state\.[a-z]{2}\.us$|\.[a-z]{2}\.us$|gov\.(?:org|com|net)$", "public_agency",
         False),
    )
)  # fmt: skip
_GENERIC = frozenset(
    listed(
        "info, information, contact, contactus, contacto, office, oficina, admin, administration, "
        "hello, hola, frontdesk, front desk, reception, recepcion, help, helpdesk, ayuda, intake, "
        "support, mail, email, team, staff, hotline, tips, records, media, news, newsletter, "
        "dispatch, general, inquiries, enquiries, volunteer, volunteers, victimservices, "
        "victimassistance, victimadvocate, advocates, advocacy, services, referrals, referral, "
        "outreach, programs, program, communications, marketing, webmaster, noreply, donotreply, "
        "main, shared, group, training, events, membership, hr, accounting, billing, questions"
    )
)
_ADDRESS = re.compile(r"[^\s@<>,;:()\[\]\"]+@[^\s@<>,;:()\[\]\"]+\.[^\W\d_]{2,}")


def addresses_in(text: str) -> tuple[str, ...]:
    """The e-mail addresses in a text, in lower case and without the dot of a sentence's end."""
    return tuple(match.group().strip(".").lower() for match in _ADDRESS.finditer(text))


def domain_of(email: str) -> str:
    return email.rpartition("@")[2].strip().lower()


def is_generic_inbox(email: str) -> bool:
    """Whether the address belongs to a desk, not to a person (info@, contact@)."""
    local = email.partition("@")[0].lower()
    plain = re.sub(r"[\W\d_]+", "", local)
    return plain in _GENERIC or local in {"front.desk", "front-desk", "front_desk"}


def hint(email: str) -> DomainHint | None:
    """The kind of organization that an address suggests; a free provider suggests nothing."""
    domain = domain_of(email) if "@" in email else ""
    if not domain or domain in FREE_PROVIDERS:
        return None
    for ending, kind in _OWNERS:
        if f".{domain}".endswith(ending):
            return DomainHint(kind, ending.lstrip("."), True)
    for pattern, kind, decides in _PATTERNS:
        if match := pattern.search(domain):
            return DomainHint(kind, match.group().strip("."), decides)
    return None
