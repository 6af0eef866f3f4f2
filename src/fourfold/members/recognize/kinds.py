"""The vocabulary of who can be at the table: Ps, sectors, kinds of organization."""

from dataclasses import dataclass
from typing import Literal

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from fourfold.members.recognize.words import listed

PREVENTION, PROTECTION, PROSECUTION, PARTNERSHIP = (
    "prevention",
    "protection",
    "prosecution",
    "partnership",
)
PS = (PREVENTION, PROTECTION, PROSECUTION, PARTNERSHIP)

LAW_ENFORCEMENT = "law_enforcement"
COURTS = "courts"
VICTIM_SERVICES = "victim_services"
HEALTH = "health"
HUMAN_SERVICES = "human_services"
EDUCATION = "education"
HOUSING = "housing"
LEGAL = "legal"
LABOR = "labor"
FAITH = "faith"
COMMUNITY = "community"
BUSINESS = "business"
FUNDERS = "funders"
GOVERNMENT = "government"


def ps(initials: str) -> frozenset[str]:
    """Ps by letter: "v" prevention, "t" protection, "s" prosecution, "p" partnership."""
    return frozenset(dict(zip("vtsp", PS, strict=True))[letter] for letter in initials)


@dataclass(frozen=True, slots=True)
class Sector:
    """A part of society that has a side of the table."""

    key: str
    label: Promise
    ps: frozenset[str]  # where it mostly works; a kind says it better
    headings: tuple[str, ...]  # how a list may name it, folded


SECTORS = (
    Sector(
        LAW_ENFORCEMENT,
        _("Law enforcement"),
        ps("s"),
        listed("law enforcement, le, police, police and sheriffs, federal law enforcement, "
                  "local law enforcement, investigators, policía, fuerzas del orden, "
                  "cuerpos policiales, aplicación de la ley"),
    ),
    Sector(
        COURTS,
        _("Prosecution, defense and courts"),
        ps("s"),
        listed("prosecution and courts, prosecution defense and courts, prosecutors, courts, "
                  "court, judicial, justice system, criminal justice, legal system, judiciary, "
                  "juvenile justice, fiscalía, tribunales, justicia"),
    ),
    Sector(
        VICTIM_SERVICES,
        _("Victim services"),
        ps("t"),
        listed("victim services, victim service providers, victim service provider, vsp, "
                  "service providers, service provider, direct services, direct service, "
                  "advocacy, advocates, community based advocates, victim advocacy, "
                  "domestic violence, sexual assault, servicios a víctimas, servicios para "
                  "víctimas, proveedores de servicios"),
    ),
    Sector(
        HEALTH,
        _("Health, behavioral health and emergency care"),
        ps("t"),
        listed("health, healthcare, health care, medical, public health, behavioral health, "
                  "mental health, health and behavioral health, medical and mental health, "
                  "hospitals, first responders, fire and ems, salud, salud pública, "
                  "salud mental, servicios médicos"),
    ),
    Sector(
        HUMAN_SERVICES,
        _("Child welfare and human services"),
        ps("vt"),
        listed("child welfare, human services, social services, child welfare and human "
                  "services, county human services, basic needs, bienestar infantil, "
                  "servicios sociales, servicios humanos"),
    ),
    Sector(
        EDUCATION,
        _("Schools, libraries and universities"),
        ps("v"),
        listed("education, schools, schools and universities, academia, academic, higher "
                  "education, school districts, k 12, researchers, educación, escuelas, "
                  "universidades"),
    ),
    Sector(
        HOUSING,
        _("Housing and homelessness"),
        ps("vt"),
        listed("housing, homelessness, housing and homelessness, homeless services, shelter, "
                  "shelters, vivienda, albergues, personas sin hogar"),
    ),
    Sector(
        LEGAL,
        _("Legal aid, rights and immigration"),
        ps("t"),
        listed("legal, legal services, legal aid, civil legal, attorneys, immigration, "
                  "legal and immigration, immigrant services, immigrant rights, "
                  "servicios legales, inmigración, asistencia legal"),
    ),
    Sector(
        LABOR,
        _("Labor and workers"),
        ps("v"),
        listed("labor, labour, labor and workers, workers, worker rights, employment, "
                  "labor inspection, unions, trabajo, trabajadores, empleo, sindicatos"),
    ),
    Sector(
        FAITH,
        _("Faith groups"),
        ps("v"),
        listed("faith, faith based, faith community, faith groups, churches, religious, "
                  "faith based organizations, fe, iglesias, grupos religiosos, "
                  "organizaciones religiosas"),
    ),
    Sector(
        COMMUNITY,
        _("Youth and community groups"),
        ps("v"),
        listed("community, community groups, community organizations, community based, "
                  "community based organizations, youth, youth serving, culturally specific, "
                  "youth and community groups, civic groups, nonprofit, nonprofits, non profits, "
                  "ngo, ngos, cbo, cbos, comunidad, jóvenes, organizaciones comunitarias, ong"),
    ),
    Sector(
        BUSINESS,
        _("Business"),
        ps("v"),
        listed("business, businesses, private sector, commercial, hospitality, industry, "
                  "transportation, hotels, corporate, media, negocios, empresas, "
                  "sector privado, transporte"),
    ),
    Sector(
        FUNDERS,
        _("Funders"),
        ps("p"),
        listed("funders, funder, philanthropy, foundations, funders and philanthropy, donors, "
                  "financiadores, fundaciones, filantropía"),
    ),
    Sector(
        GOVERNMENT,
        _("Government and coordination"),
        ps("p"),
        listed("government, local government, state government, elected officials, "
                  "government and coordination, federal government, government agencies, "
                  "public agencies, policy makers, coordination, gobierno, "
                  "gobierno local, funcionarios electos"),
    ),
)  # fmt: skip
SECTOR_BY_KEY = {sector.key: sector for sector in SECTORS}


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of organization, and the words by which a name gives it away."""

    key: str
    label: Promise
    sector: str
    ps: frozenset[str]
    public_or_private: Literal["public", "private", "either"]
    words: tuple[str, ...]  # each of these is enough
    weak_words: tuple[str, ...] = ()  # these only hint
    rank: int = 3  # which kind wins when a name says two: 1 before 5
    often_confidential: bool = False  # ask before an address is kept
    government: bool = False
    core: bool = False  # named by the toolkit or the federal model
