"""Kinds of organization in education, labor, faith and community life."""

from django.utils.translation import gettext_lazy as _

from fourfold.members.recognize.kinds import (
    COMMUNITY,
    EDUCATION,
    FAITH,
    LABOR,
    Kind,
    ps,
)
from fourfold.members.recognize.words import listed

_EDUCATION = (
    Kind(
        key="school",
        label=_("School or school district"),
        sector=EDUCATION,
        ps=ps("v"),
        public_or_private="either",
        words=listed(
            "school, public schools, school district, elementary, elementary school, "
            "middle school, high school, city schools, local schools, academy, "
            "independent school district, boces, department of education, "
            "college preparatory academy, college prep, charter school, adult school, "
            "career center, christian academy, escuela, distrito escolar, preparatoria"
        ),
        weak_words=listed("education, educación, prep"),
        government=True,
        core=True,
    ),
    Kind(
        key="early_childhood",
        label=_("Early childhood program"),
        sector=EDUCATION,
        ps=ps("v"),
        public_or_private="either",
        words=listed(
            "head start, preschool, pre school, child care, childcare, daycare, day care, "
            "family daycare, early learning, early childhood, learning academy, "
            "guardería, primera infancia, early learning center"
        ),
    ),
    Kind(
        key="university",
        label=_("University or college"),
        sector=EDUCATION,
        ps=ps("vp"),
        public_or_private="either",
        words=listed(
            "university, universities, college, community college, law school, "
            "school of law, school of social work, medical school, school of medicine, "
            "school of public health, graduate school, city college, universidad"
        ),
        core=True,
    ),
    Kind(
        key="evaluator",
        label=_("Evaluator or research group"),
        sector=EDUCATION,
        ps=ps("p"),
        public_or_private="private",
        words=listed(
            "evaluation, evaluator, research, research center, research institute, "
            "evaluación, investigación social"
        ),
        weak_words=listed("data"),
        rank=4,
    ),
    Kind(
        key="library",
        label=_("Library"),
        sector=EDUCATION,
        ps=ps("v"),
        public_or_private="public",
        words=listed("library, library district, public library, branch library, biblioteca"),
        rank=2,
        government=True,
    ),
)

_LABOR = (
    Kind(
        key="state_labor",
        label=_("State labor department"),
        sector=LABOR,
        ps=ps("vs"),
        public_or_private="public",
        words=listed(
            "department of labor, labor department, department of labor and employment, "
            "labor and employment, labor commissioner, labor standards, "
            "division of labor standards, labor inspection, industrial relations, "
            "workforce commission, departamento de trabajo"
        ),
        rank=1,
        government=True,
        core=True,
    ),
    Kind(
        key="federal_labor",
        label=_("Federal labor inspectors"),
        sector=LABOR,
        ps=ps("s"),
        public_or_private="public",
        words=listed(
            "wage and hour, wage and hour division, united states department of labor, "
            "federal department of labor, osha, "
            "occupational safety and health administration, eeoc, "
            "equal employment opportunity commission, national labor relations board"
        ),
        rank=1,
        government=True,
        core=True,
    ),
    Kind(
        key="worker_center",
        label=_("Workers' center or farmworker group"),
        sector=LABOR,
        ps=ps("vt"),
        public_or_private="private",
        words=listed(
            "worker center, workers center, workers' rights, worker justice, day laborer, "
            "day labor, farmworker, farm workers, farmworkers, domestic workers, "
            "migrant farmworker, centro de trabajadores, jornaleros, campesinos, "
            "trabajadores agrícolas, wage theft, workers"
        ),
        weak_words=listed("worker, labor, trabajadores"),
        rank=2,
    ),
    Kind(
        key="union",
        label=_("Labor union"),
        sector=LABOR,
        ps=ps("v"),
        public_or_private="private",
        words=listed(
            "labor union, workers union, trade union, teamsters, seiu, afl cio, ufcw, "
            "afscme, unite here, labor council, federation of labor, sindicato, "
            "union local, brotherhood of electrical workers, building trades"
        ),
        rank=2,
    ),
    Kind(
        key="workforce",
        label=_("Workforce and job training"),
        sector=LABOR,
        ps=ps("v"),
        public_or_private="either",
        words=listed(
            "workforce, workforce center, workforce development, job training, "
            "employment center, employment services, employment program, job corps, "
            "career services, job fair, goodwill, training center, "
            "centro de empleo, capacitación laboral"
        ),
        weak_words=listed("employment, empleo, job"),
    ),
)

_FAITH = (
    Kind(
        key="faith_services",
        label=_("Faith-based services"),
        sector=FAITH,
        ps=ps("vt"),
        public_or_private="private",
        words=listed(
            "catholic charities, catholic community services, salvation army, "
            "lutheran family services, lutheran social services, "
            "jewish family service, jewish family and children's service, "
            "jewish community council, jewish council, islamic relief, "
            "saint vincent de paul, saint vincent depaul, adventist community services, "
            "christian social services, family promise, world relief, "
            "interfaith, ministerial alliance, ministerial, council of churches, justice for our "
            "neighbors, caridades católicas, ejército de salvación, "
            "christian community services, faith in action, catholic outreach, "
            "muslim family services, "
            "christian counseling, lutheran services, icna relief"
        ),
        rank=3,
        core=True,
    ),
    Kind(
        key="congregation",
        label=_("Congregation or ministry"),
        sector=FAITH,
        ps=ps("v"),
        public_or_private="private",
        words=listed(
            "church, chapel, cathedral, basilica, parish, temple, synagogue, mosque, masjid, "
            "islamic, muslim, jewish, jcc, catholic, lutheran, methodist, baptist, "
            "presbyterian, episcopal, adventist, sda, pentecostal, apostolic, "
            "assembly of god, church of god, evangelical, mennonite, quaker, "
            "congregational, congregation, unitarian, diocese, archdiocese, ministries, "
            "ministry, worship center, tabernacle, gospel, christian, jesus, christ, "
            "christians, house of prayer, iglesia, parroquia, cristiana, evangélica, "
            "templo, ministerio, our lady, sacred heart, blessed, holy, faith, ame, ucc, "
            "cogic, worship, sikh, hindu, buddhist, nazarene, orthodox, missionary, "
            "pastor, bible, lighthouse church, friends meeting, "
            "god, gods, church of christ, mission of love, resurrection, immaculate"
        ),
        weak_words=listed(
            "saint, mission, missions, grace, lord, trinity, bethel, bethany, calvary, "
            "fellowship, zion, agape, shalom, spirit, miracle, sanctuary, "
            "ebenezer, macedonia, samaritan, angels, prayer, maranatha, kingdom, "
            "father, parishes, believers, faiths, heaven, beth, "
            "abundant life, new life, bread of life"
        ),
        rank=3,
        core=True,
    ),
)

_COMMUNITY = (
    Kind(
        key="lgbtq",
        label=_("Group serving LGBTQ+ people"),
        sector=COMMUNITY,
        ps=ps("vt"),
        public_or_private="private",
        words=listed(
            "lgbt, lgbtq, lgbtqia, lgbtq center, lesbian, gay, bisexual, transgender, "
            "queer, trans, two spirit, gender identity, pflag, gsa network"
        ),
        weak_words=listed("pride, rainbow, gender, diversity center"),
        rank=2,
    ),
    Kind(
        key="sex_worker_group",
        label=_("Group serving sex workers"),
        sector=COMMUNITY,
        ps=ps("vt"),
        public_or_private="private",
        words=listed(
            "sex worker, sex workers, sex workers outreach project, swop, trabajadoras sexuales"
        ),
        rank=1,
    ),
    Kind(
        key="tribal_services",
        label=_("Organization serving tribal communities"),
        sector=COMMUNITY,
        ps=ps("vt"),
        public_or_private="private",
        words=listed(
            "native american, american indian, alaska native, indian center, "
            "indigenous, urban indian, indian health, native women, native youth, "
            "indian family, indian child welfare, tribal coalition, first nations, "
            "indígenas, pueblos originarios, missing and murdered indigenous"
        ),
        weak_words=listed("native, indian"),
        rank=2,
    ),
    Kind(
        key="culturally_specific",
        label=_("Culturally specific group"),
        sector=COMMUNITY,
        ps=ps("vt"),
        public_or_private="private",
        words=listed(
            "latino, latina, latinx, latine, latinos, hispanic, hispanics, asian, african, "
            "african american, black community, chinese, vietnamese, korean, somali, ethiopian, "
            "mexican, latin american, pacific islander, albanian, liberians, "
            "urban league, naacp, nepali, burmese, filipino, asian pacific, "
            "latinas, mujeres, comunidad latina, haitian, arab, hmong, ukrainian"
        ),
        weak_words=listed("black, multicultural, cultural, mi casa, raza, la familia"),
        rank=4,
    ),
    Kind(
        key="interpreters",
        label=_("Interpreters and language access"),
        sector=COMMUNITY,
        ps=ps("t"),
        public_or_private="either",
        words=listed(
            "interpreter, interpreters, interpreting, interpretation, translation, "
            "translators, language access, language services, intérpretes, traducción, "
            "language line"
        ),
        weak_words=listed("language, languages"),
        rank=2,
    ),
    Kind(
        key="youth_program",
        label=_("Youth program"),
        sector=COMMUNITY,
        ps=ps("v"),
        public_or_private="private",
        words=listed(
            "youth, youth services, youth center, boys and girls club, "
            "boys and girls clubs, boys and girls, ymca, big brothers, big sisters, "
            "scouts, girl scouts, boy scouts, 4 h, teen, teens, teen center, "
            "after school, mentoring, girls inc, police athletic league, jóvenes, "
            "juventud, young people, young adults, 4c"
        ),
        weak_words=listed("girls, boys, juvenil, young"),
        rank=4,
        core=True,
    ),
    Kind(
        key="community_group",
        label=_("Civic or community group"),
        sector=COMMUNITY,
        ps=ps("v"),
        public_or_private="private",
        words=listed(
            "community center, neighborhood center, recreation center, neighborhood "
            "association, rotary, kiwanis, lions club, soroptimist, zonta, junior league, "
            "women's club, league of women voters, ywca, american red cross, red cross, "
            "elks lodge, masonic, grand lodge, community development corporation, "
            "civic association, community outreach, neighborhood, centro comunitario, "
            "knights of columbus, national council of jewish women, women's center, "
            "zonta club, club rotario, community council, pta"
        ),
        weak_words=listed(
            "community, civic, club, volunteers, comunidad, comunitario, women, outreach"
        ),
        rank=5,
    ),
    Kind(
        key="awareness",
        label=_("Outreach and awareness group"),
        sector=COMMUNITY,
        ps=ps("v"),
        public_or_private="private",
        words=listed(
            "awareness, public awareness, outreach and education, prevention education, "
            "prevention program, sensibilización, concientización"
        ),
        weak_words=listed("prevention, prevención"),
        rank=4,
    ),
)

KINDS = (*_EDUCATION, *_LABOR, *_FAITH, *_COMMUNITY)
