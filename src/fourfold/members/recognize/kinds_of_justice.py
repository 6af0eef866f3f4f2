"""Kinds of organization in law enforcement, prosecution, defense and the courts."""

from django.utils.translation import gettext_lazy as _

from fourfold.members.recognize.kinds import COURTS, LAW_ENFORCEMENT, Kind, ps
from fourfold.members.recognize.words import listed

KINDS = (
    Kind(
        key="police",
        label=_("Police department"),
        sector=LAW_ENFORCEMENT,
        ps=ps("s"),
        public_or_private="public",
        words=listed("police, police department, policia, campus police, public safety department, "
                     "department of public safety, constable"),
        weak_words=listed("law enforcement, public safety"),
        rank=1,
        government=True,
        core=True,
    ),
    Kind(
        key="sheriff",
        label=_("Sheriff's office"),
        sector=LAW_ENFORCEMENT,
        ps=ps("s"),
        public_or_private="public",
        words=listed("sheriff, sheriff office, alguacil, oficina del alguacil"),
        rank=1,
        government=True,
        core=True,
    ),
    Kind(
        key="state_police",
        label=_("State police or bureau of investigation"),
        sector=LAW_ENFORCEMENT,
        ps=ps("s"),
        public_or_private="public",
        words=listed("state police, state patrol, highway patrol, state troopers, "
                     "bureau of investigation, department of law enforcement, "
                     "fusion center, state bureau of investigation, "
                     "colorado department of public safety, state department of public safety, "
                     "peace officer standards, patrulla estatal"),
        rank=1,
        government=True,
    ),
    Kind(
        key="federal_investigators",
        label=_("Federal investigators"),
        sector=LAW_ENFORCEMENT,
        ps=ps("s"),
        public_or_private="public",
        words=listed("federal bureau of investigation, homeland security investigations, "
                     "homeland security, department of homeland security, "
                     "immigration and customs enforcement, secret service, diplomatic security, "
                     "postal inspection service, postal inspectors, drug enforcement "
                     "administration, marshals service, united states marshal, border patrol, "
                     "customs and border protection, ncis, criminal investigation division, "
                     "office of special investigations, irs criminal investigation, "
                     "alcohol tobacco firearms"),
        weak_words=listed("special agent in charge, blue campaign"),
        rank=1,
        government=True,
        core=True,
    ),
    Kind(
        key="coroner",
        label=_("Coroner or medical examiner"),
        sector=LAW_ENFORCEMENT,
        ps=ps("s"),
        public_or_private="public",
        words=listed("coroner, medical examiner, médico forense"),
        rank=1,
        government=True,
    ),
    Kind(
        key="us_attorney",
        label=_("U.S. Attorney's office"),
        sector=COURTS,
        ps=ps("s"),
        public_or_private="public",
        words=listed("united states attorney, united states attorney office, "
                     "department of justice, department of justice office, fiscalía federal"),
        rank=1,
        government=True,
        core=True,
    ),
    Kind(
        key="attorney_general",
        label=_("State attorney general"),
        sector=COURTS,
        ps=ps("s"),
        public_or_private="public",
        words=listed("attorney general, attorney general office, office of the attorney general, "
                     "department of law, fiscal general, procuraduría general"),
        rank=1,
        government=True,
    ),
    Kind(
        key="prosecutor",
        label=_("District attorney or local prosecutor"),
        sector=COURTS,
        ps=ps("s"),
        public_or_private="public",
        words=listed("district attorney, district attorney office, "
                     "judicial district attorney, county attorney, city attorney, "
                     "state attorney, state attorney office, commonwealth attorney, prosecutor, "
                     "prosecutor office, prosecuting attorney, prosecution, solicitor office, "
                     "fiscalía, fiscal de distrito, oficina del fiscal"),
        rank=1,
        government=True,
        core=True,
    ),
    Kind(
        key="public_defender",
        label=_("Public defender or defense counsel"),
        sector=COURTS,
        ps=ps("s"),
        public_or_private="public",
        words=listed("public defender, defender office, federal defender, alternate defense "
                     "counsel, indigent defense, defense counsel, office of the child's "
                     "representative, guardian ad litem, defensor público, defensoría pública"),
        rank=1,
        government=True,
    ),
    Kind(
        key="juvenile_justice",
        label=_("Juvenile justice or diversion"),
        sector=COURTS,
        ps=ps("ts"),
        public_or_private="public",
        words=listed("juvenile justice, juvenile court, juvenile diversion, juvenile probation, "
                     "juvenile assessment center, division of youth services, youth corrections, "
                     "juvenile detention, juvenile services, teen court, youth court, "
                     "diversion program, justicia juvenil"),
        weak_words=listed("diversion, juvenile"),
        rank=1,
        government=True,
    ),
    Kind(
        key="probation",
        label=_("Probation or parole"),
        sector=COURTS,
        ps=ps("s"),
        public_or_private="public",
        words=listed("probation, probation department, parole, pretrial services, "
                     "community supervision, libertad condicional"),
        rank=1,
        government=True,
    ),
    Kind(
        key="corrections",
        label=_("Jail or corrections"),
        sector=COURTS,
        ps=ps("s"),
        public_or_private="public",
        words=listed("department of corrections, community corrections, corrections, jail, "
                     "detention center, prison, correctional facility, cárcel"),
        rank=1,
        government=True,
    ),
    Kind(
        key="court",
        label=_("Court"),
        sector=COURTS,
        ps=ps("s"),
        public_or_private="public",
        words=listed("district court, county court, municipal court, superior court, "
                     "supreme court, circuit court, family court, drug court, mental health court, "
                     "treatment court, tribal court, federal court, immigration court, "
                     "combined courts, probate court, court services, human trafficking court, "
                     "court of appeals, courthouse, "
                     "judicial department, judicial branch, court administration, judiciary, "
                     "tribunal, juzgado, office of the judge"),
        weak_words=listed("judicial district, judicial, judge"),
        rank=1,
        government=True,
    ),
    Kind(
        key="system_victim_assistance",
        label=_("Victim assistance inside police, prosecution or courts"),
        sector=COURTS,
        ps=ps("ts"),
        public_or_private="public",
        words=listed("victim witness, victim witness unit, victim witness assistance, "
                     "victim compensation, crime victim compensation, crime victims "
                     "compensation board, office for victims of crime, "
                     "office for victims programs, victim specialist, víctimas y testigos"),
        rank=1,
        government=True,
        core=True,
    ),
)  # fmt: skip
