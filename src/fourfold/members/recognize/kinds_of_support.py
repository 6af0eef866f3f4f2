"""Kinds of organization that support people: human services, housing, legal help."""

from django.utils.translation import gettext_lazy as _

from fourfold.members.recognize.kinds import HOUSING, HUMAN_SERVICES, LEGAL, Kind, ps
from fourfold.members.recognize.words import listed

_HUMAN_SERVICES = (
    Kind(
        key="child_welfare",
        label=_("Child welfare"),
        sector=HUMAN_SERVICES,
        ps=ps("t"),
        public_or_private="public",
        words=listed(
            "child welfare, child protective services, child protection, "
            "department of children and family services, department of children, "
            "children and family services, children youth and families, "
            "office of children youth and families, division of child welfare, foster care, "
            "foster youth, foster families, kinship care, adoption, "
            "child and family services, bienestar infantil, hogar de acogida"
        ),
        rank=2,
        government=True,
        core=True,
    ),
    Kind(
        key="human_services",
        label=_("Human services department"),
        sector=HUMAN_SERVICES,
        ps=ps("vt"),
        public_or_private="public",
        words=listed(
            "department of human services, human services department, county human services, "
            "department of social services, social services agency, human services agency, "
            "social services department, county social services, social security "
            "administration, health and human services, housing and human services, "
            "community and human services, human services, "
            "servicios humanos, departamento de servicios sociales"
        ),
        rank=3,
        government=True,
        core=True,
    ),
    Kind(
        key="veterans_services",
        label=_("Services for veterans"),
        sector=HUMAN_SERVICES,
        ps=ps("t"),
        public_or_private="either",
        words=listed(
            "veterans affairs, veteran services, veterans services, veterans support, vet "
            "center, veterans of foreign wars, american legion, homeless veterans, "
            "disabled american veterans, veteranos"
        ),
        weak_words=listed("veteran, vets"),
    ),
    Kind(
        key="disability_services",
        label=_("Disability services"),
        sector=HUMAN_SERVICES,
        ps=ps("vt"),
        public_or_private="private",
        words=listed(
            "disability, disabilities, developmental disabilities, independent living, "
            "the arc, deaf, blind, autism, disabled, community centered board, "
            "discapacidad, sordos, brain injury, special needs"
        ),
    ),
    Kind(
        key="older_adults",
        label=_("Services for older adults"),
        sector=HUMAN_SERVICES,
        ps=ps("vt"),
        public_or_private="either",
        words=listed(
            "senior center, senior services, area agency on aging, council on aging, "
            "older adult, older adults, adult protective services, senior day care, "
            "adult day services, meals on wheels, adultos mayores, personas mayores, "
            "senior resource, seniors, elder abuse, pension"
        ),
        weak_words=listed("senior, elder, aging"),
        rank=4,
    ),
    Kind(
        key="family_services",
        label=_("Family and community services"),
        sector=HUMAN_SERVICES,
        ps=ps("vt"),
        public_or_private="private",
        words=listed(
            "family services, family service, family resource center, family center, "
            "family support, community services, community service, community action, "
            "community action agency, community resource center, community resource "
            "services, resource center, social services, settlement house, "
            "children's services, "
            "emergency assistance, family empowerment, servicios familiares, "
            "centro de recursos, apoyo familiar, servicios sociales, community care, "
            "community assistance, family care, "
            "children and families, parent resource"
        ),
        weak_words=listed(
            "family, families, children, kids, parent, niños, familia, familiar, "
            "neighbors, assistance, caring, resource"
        ),
        rank=4,
    ),
    Kind(
        key="basic_needs",
        label=_("Food and basic needs"),
        sector=HUMAN_SERVICES,
        ps=ps("vt"),
        public_or_private="private",
        words=listed(
            "food pantry, food bank, foodbank, soup kitchen, food closet, food share, "
            "community meal, brown bag, mobile pantry, thrift store, clothing bank, "
            "basic needs, hunger, pantry, food distribution, meal program, meals, "
            "food for others, community kitchen, community cupboard, food rescue, food, "
            "banco de alimentos, despensa de alimentos, despensa, comedor, ropero, "
            "nutrition program, diaper bank, food assistance, bread for the city"
        ),
        weak_words=listed(
            "kitchen, cupboard, bread, loaves and fishes, feeding, nutrition, "
            "comida, alimentos, meal, manna, hungry"
        ),
        rank=5,
    ),
)

_HOUSING = (
    Kind(
        key="runaway_youth",
        label=_("Runaway and homeless youth program"),
        sector=HOUSING,
        ps=ps("vt"),
        public_or_private="private",
        words=listed(
            "runaway, runaway youth, runaway and homeless youth, homeless youth, "
            "youth shelter, street youth, street outreach program, covenant house, "
            "youth homelessness, unaccompanied youth, urban peak, safe place, teen shelter, "
            "youth in crisis, jóvenes sin hogar, transitional youth"
        ),
        rank=2,
        often_confidential=True,
        core=True,
    ),
    Kind(
        key="housing_authority",
        label=_("Housing authority"),
        sector=HOUSING,
        ps=ps("v"),
        public_or_private="public",
        words=listed(
            "housing authority, housing authorities, public housing, autoridad de vivienda, "
            "housing and urban development, division of housing"
        ),
        rank=2,
        government=True,
    ),
    Kind(
        key="homeless_services",
        label=_("Homeless services or shelter"),
        sector=HOUSING,
        ps=ps("vt"),
        public_or_private="private",
        words=listed(
            "homeless, homelessness, homeless shelter, family shelter, emergency shelter, "
            "shelter, rescue mission, coalition for the homeless, supportive housing, "
            "transitional housing, continuum of care, homeless help center, "
            "housing first, albergue, refugio, sin hogar, homeless outreach, "
            "family residence"
        ),
        weak_words=listed("haven, residence"),
        core=True,
    ),
    Kind(
        key="housing_provider",
        label=_("Housing provider"),
        sector=HOUSING,
        ps=ps("v"),
        public_or_private="private",
        words=listed(
            "housing, apartments, habitat for humanity, community land trust, vivienda, "
            "tenants, tenants union, property management, resident council, "
            "resident association, houses resident"
        ),
        weak_words=listed("manor, residents"),
        rank=4,
    ),
)

_LEGAL = (
    Kind(
        key="legal_services",
        label=_("Legal aid or legal services"),
        sector=LEGAL,
        ps=ps("t"),
        public_or_private="private",
        words=listed(
            "legal aid, legal services, legal service, legal assistance, legal clinic, "
            "law center, law clinic, law project, law program, legal center, legal "
            "foundation, legal network, pro bono, legal aid society, legal, "
            "poverty law, justice center, asistencia legal, servicios legales, "
            "ayuda legal, law alliance, equal justice, defense center"
        ),
        weak_words=listed("law, justice, lawyers, justicia"),
        rank=2,
        core=True,
    ),
    Kind(
        key="bar_or_law_firm",
        label=_("Bar association or law firm"),
        sector=LEGAL,
        ps=ps("t"),
        public_or_private="private",
        words=listed(
            "bar association, bar foundation, law firm, law office, law offices, "
            "attorneys at law, attorney at law, law group, abogados, "
            "immigration attorney, bufete, lawyers committee"
        ),
        weak_words=listed("attorney, attorneys, lawyer"),
        rank=2,
    ),
    Kind(
        key="immigrant_advocacy",
        label=_("Immigrant and refugee services or rights"),
        sector=LEGAL,
        ps=ps("vt"),
        public_or_private="private",
        words=listed(
            "immigrant, immigrants, immigration, refugee, refugees, asylum, migrant, "
            "new americans, newcomers, resettlement, inmigrante, inmigración, refugiados, "
            "migrante, international rescue committee, immigrant advocacy, "
            "immigrant rights, refugee services"
        ),
        rank=2,
        core=True,
    ),
    Kind(
        key="rights_policy",
        label=_("Rights or policy organization"),
        sector=LEGAL,
        ps=ps("vp"),
        public_or_private="private",
        words=listed(
            "civil rights, human rights, aclu, civil liberties, women's rights, "
            "policy center, law and policy, derechos humanos, derechos civiles, "
            "racial justice, social justice, transformative justice"
        ),
        weak_words=listed("rights, policy, equality, derechos"),
        rank=4,
    ),
)

KINDS = (*_HUMAN_SERVICES, *_HOUSING, *_LEGAL)
