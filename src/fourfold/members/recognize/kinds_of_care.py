"""Kinds of organization that care for people: victim services and health."""

from django.utils.translation import gettext_lazy as _

from fourfold.members.recognize.kinds import HEALTH, VICTIM_SERVICES, Kind, ps
from fourfold.members.recognize.words import listed

_VICTIM_SERVICES = (
    Kind(
        key="trafficking_services",
        label=_("Services for people who were trafficked"),
        sector=VICTIM_SERVICES,
        ps=ps("t"),
        public_or_private="private",
        words=listed(
            "human trafficking, anti trafficking, antitrafficking, trafficking victims, "
            "sex trafficking, labor trafficking, commercial sexual exploitation, csec, "
            "sexual exploitation, end slavery, trata de personas, trata de seres humanos"
        ),
        weak_words=listed("trafficking, exploitation, slavery, abolition, abolitionist"),
        rank=2,
        core=True,
    ),
    Kind(
        key="domestic_violence",
        label=_("Domestic-violence services or shelter"),
        sector=VICTIM_SERVICES,
        ps=ps("t"),
        public_or_private="private",
        words=listed(
            "domestic violence, domestic abuse, family violence, intimate partner, "
            "battered, safehouse, safe house, women's shelter, womens crisis, "
            "women's crisis center, women's resource center, violencia doméstica, "
            "violencia familiar, violencia intrafamiliar, casa segura, mujeres maltratadas, "
            "crisis shelter, abused women, relationship violence, "
            "interpersonal violence, family crisis center, family justice center"
        ),
        weak_words=listed(
            "safe haven, peace center, violence prevention, nonviolence, "
            "alternatives to violence, violence, women in crisis, abuse"
        ),
        rank=2,
        often_confidential=True,
        core=True,
    ),
    Kind(
        key="sexual_assault",
        label=_("Sexual-assault services"),
        sector=VICTIM_SERVICES,
        ps=ps("t"),
        public_or_private="private",
        words=listed(
            "sexual assault, rape crisis, rape, sexual violence, sexual abuse, "
            "sexual trauma, assault services, agresión sexual, violencia sexual, "
            "abuso sexual, rape assistance"
        ),
        weak_words=listed("assault, blue bench"),
        rank=2,
        core=True,
    ),
    Kind(
        key="child_advocacy",
        label=_("Child advocacy center"),
        sector=VICTIM_SERVICES,
        ps=ps("ts"),
        public_or_private="private",
        words=listed(
            "child advocacy center, children's advocacy center, child advocacy, "
            "children advocacy, advocacy center for children, child abuse, "
            "child abuse prevention, court appointed special advocates, casa program, "
            "casa volunteers, casa of, exploited children, "
            "centro de defensa infantil, abuso infantil, kids first"
        ),
        weak_words=listed("cac, child protection team, children's center"),
        rank=2,
        core=True,
    ),
    Kind(
        key="survivor_led",
        label=_("Survivor-led organization"),
        sector=VICTIM_SERVICES,
        ps=ps("vtp"),
        public_or_private="private",
        words=listed(
            "survivor led, survivors led, lived experience led, survivor alliance, "
            "survivor network, survivors network, survivor council, survivor leaders, "
            "survivor leadership, survivor ventures, by survivors, "
            "red de sobrevivientes, liderada por sobrevivientes"
        ),
        weak_words=listed("survivor, sobreviviente, lived experience"),
        rank=2,
        often_confidential=True,
    ),
    Kind(
        key="victim_advocacy",
        label=_("Victim services and advocacy"),
        sector=VICTIM_SERVICES,
        ps=ps("t"),
        public_or_private="private",
        words=listed(
            "victim services, victim assistance, victim service, victim advocates, "
            "victim advocacy, victim advocate, victim outreach, victim support, "
            "victims of crime, crime victims, victim rights, victim assistance program, "
            "servicios a víctimas, atención a víctimas, apoyo a víctimas"
        ),
        weak_words=listed(
            "victim, advocate, advocacy, crisis center, trauma, defensores, víctima, advocates"
        ),
        core=True,
    ),
    Kind(
        key="hotline",
        label=_("Hotline or helpline"),
        sector=VICTIM_SERVICES,
        ps=ps("t"),
        public_or_private="private",
        words=listed(
            "hotline, helpline, human trafficking hotline, crisis line, 2 1 1, 211, "
            "línea de ayuda, línea directa"
        ),
    ),
)

_HEALTH = (
    Kind(
        key="forensic_nursing",
        label=_("Forensic nursing (SANE)"),
        sector=HEALTH,
        ps=ps("ts"),
        public_or_private="private",
        words=listed(
            "forensic nurse, forensic nursing, forensic nurse examiner, sane program, "
            "sane sart, sexual assault nurse examiner, enfermería forense"
        ),
        weak_words=listed("sane, forensic"),
        rank=1,
    ),
    Kind(
        key="public_health",
        label=_("Public health"),
        sector=HEALTH,
        ps=ps("vt"),
        public_or_private="public",
        words=listed(
            "public health, health department, department of health, county health, "
            "board of health, health district, population health, "
            "department of public health, public health and environment, "
            "department of public health and environment, salud pública, "
            "departamento de salud"
        ),
        rank=2,
        government=True,
        core=True,
    ),
    Kind(
        key="fire_ems",
        label=_("Fire or emergency medical service"),
        sector=HEALTH,
        ps=ps("t"),
        public_or_private="public",
        words=listed(
            "fire department, fire rescue, fire protection district, fire district, "
            "fire and rescue, fire authority, emergency medical services, ambulance, "
            "paramedics, first responders, search and rescue, 911, "
            "emergency communications, bomberos, ambulancia"
        ),
        rank=2,
        government=True,
        core=True,
    ),
    Kind(
        key="behavioral_health",
        label=_("Mental and behavioral health"),
        sector=HEALTH,
        ps=ps("t"),
        public_or_private="either",
        words=listed(
            "mental health, behavioral health, behavioural health, counseling, "
            "counselling, psychiatry, psychiatric, psychological, psychology, psychotherapy, "
            "therapy, therapist, mental wellness, community reach center, "
            "salud mental, consejería, terapia, emotional health"
        ),
        weak_words=listed("wellness, healing, trauma recovery"),
        rank=2,
        core=True,
    ),
    Kind(
        key="substance_use",
        label=_("Substance-use care"),
        sector=HEALTH,
        ps=ps("t"),
        public_or_private="either",
        words=listed(
            "substance use, substance abuse, addiction, addictions, detox, recovery center, "
            "recovery services, treatment center, sober living, drug treatment, "
            "harm reduction, alcohol and drug, drug and alcohol, drug center, alano club, "
            "adicciones, recovery cafe, rehabilitation center, addiction treatment"
        ),
        weak_words=listed("recovery, sober, rehab, rehabilitation"),
        rank=2,
    ),
    Kind(
        key="hospital",
        label=_("Hospital or health system"),
        sector=HEALTH,
        ps=ps("t"),
        public_or_private="either",
        words=listed(
            "hospital, medical center, health system, healthcare system, "
            "emergency department, children's hospital, medical ctr, centro médico, "
            "kaiser permanente, trauma center"
        ),
        rank=2,
        core=True,
    ),
    Kind(
        key="clinic",
        label=_("Clinic or health center"),
        sector=HEALTH,
        ps=ps("t"),
        public_or_private="either",
        words=listed(
            "clinic, health center, health centers, community health, family medicine, "
            "pediatrics, dental, planned parenthood, healthcare, health care, "
            "health services, nurse family partnership, visiting nurse, home health, "
            "school based health, clínica, centro de salud, hospice, "
            "medicine, street medicine, aids service center, hiv, aids"
        ),
        weak_words=listed("health, medical, nurse, nursing, salud, dentist, physicians, medic"),
        core=True,
    ),
)

KINDS = (*_VICTIM_SERVICES, *_HEALTH)
