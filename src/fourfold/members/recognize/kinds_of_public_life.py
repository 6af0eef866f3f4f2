"""Kinds of organization in business, giving and government."""

from django.utils.translation import gettext_lazy as _

from fourfold.members.recognize.kinds import BUSINESS, FUNDERS, GOVERNMENT, Kind, ps
from fourfold.members.recognize.words import listed

_BUSINESS = (
    Kind(
        key="hotel",
        label=_("Hotel or motel"),
        sector=BUSINESS,
        ps=ps("v"),
        public_or_private="private",
        words=listed(
            "hotel, motel, lodging, hotel and lodging association, marriott, "
            "hilton, hyatt, holiday inn, best western, comfort inn, hampton inn, "
            "days inn, super 8, motel 6, hotelería"
        ),
        weak_words=listed("hospitality, suites, resort"),
        rank=3,
    ),
    Kind(
        key="transport",
        label=_("Transport company"),
        sector=BUSINESS,
        ps=ps("v"),
        public_or_private="either",
        words=listed(
            "trucking, truckers, truckers against trafficking, airport, airline, airlines, "
            "transit, transit authority, regional transportation district, greyhound, "
            "amtrak, railroad, taxi, uber, lyft, truck stop, motor carriers, "
            "department of transportation, transportation, transporte, rideshare, logistics"
        ),
        rank=3,
    ),
    Kind(
        key="farm_or_building",
        label=_("Farm or building employer"),
        sector=BUSINESS,
        ps=ps("v"),
        public_or_private="private",
        words=listed(
            "farm bureau, growers, cattlemen, dairy, agricultural, agriculture, "
            "agribusiness, farmers union, construction, contractors, "
            "homebuilders, roofing, landscaping, department of agriculture, "
            "agrícola, construcción, meatpacking, meat packing"
        ),
        weak_words=listed("farm, farms, ranch, builders"),
        rank=3,
    ),
    Kind(
        key="finance",
        label=_("Bank or financial company"),
        sector=BUSINESS,
        ps=ps("vs"),
        public_or_private="private",
        words=listed(
            "credit union, bank of, national bank, community bank, savings bank, "
            "wells fargo, western union, financial crimes, financial services, "
            "anti money laundering, banco, chase bank, bankers association"
        ),
        weak_words=listed("bank, financial"),
        rank=3,
    ),
    Kind(
        key="technology",
        label=_("Technology company"),
        sector=BUSINESS,
        ps=ps("v"),
        public_or_private="private",
        words=listed(
            "technology, technologies, software, microsoft, google, thorn, palantir, "
            "computer, telecommunications, tecnología"
        ),
        weak_words=listed("tech, digital"),
        rank=4,
    ),
    Kind(
        key="media",
        label=_("News and media"),
        sector=BUSINESS,
        ps=ps("v"),
        public_or_private="private",
        words=listed(
            "news, newspaper, radio, television, broadcasting, daily news, gazette, tribune, "
            "univision, telemundo, periódico, prensa, noticias, herald"
        ),
        weak_words=listed("media, press, tv"),
        rank=4,
    ),
    Kind(
        key="business",
        label=_("Business or business group"),
        sector=BUSINESS,
        ps=ps("vp"),
        public_or_private="private",
        words=listed(
            "chamber of commerce, business association, downtown partnership, "
            "business improvement district, better business bureau, economic development, "
            "restaurant, restaurant association, salon, massage, cosmetology, "
            "real estate, realtors, retail, cámara de comercio, negocios, empresa, "
            "insurance, casino, grocery, walmart"
        ),
        weak_words=listed(
            "business, businesses, enterprises, industries, llc, company, consulting"
        ),
        rank=4,
    ),
)

_FUNDERS = (
    Kind(
        key="funder",
        label=_("Foundation or funder"),
        sector=FUNDERS,
        ps=ps("p"),
        public_or_private="private",
        words=listed(
            "community foundation, family foundation, united way, philanthropy, "
            "philanthropies, philanthropic, endowment, charitable trust, giving circle, "
            "health foundation, women's foundation, charitable fund, filantropía, "
            "fundación comunitaria"
        ),
        weak_words=listed("foundation, fund, trust, fundación, charity, charities, fondo"),
        rank=4,
    ),
)

_GOVERNMENT = (
    Kind(
        key="tribal_government",
        label=_("Tribal government"),
        sector="",  # a government of its own, never one sector among others
        ps=ps("p"),
        public_or_private="public",
        words=(),  # recognized in tribes.py
        rank=1,
        government=True,
    ),
    Kind(
        key="task_force",
        label=_("Task force, council or coalition"),
        sector=GOVERNMENT,
        ps=ps("p"),
        public_or_private="either",
        words=listed(
            "task force, taskforce, human trafficking task force, "
            "human trafficking council, human trafficking coalition, "
            "anti trafficking coalition, anti trafficking task force, "
            "council on human trafficking, commission on human trafficking, "
            "multidisciplinary team, multi disciplinary team, mdt, "
            "sexual assault response team, sart, human trafficking collaborative, "
            "coordinating council, collaborative, "
            "homeland security task force, internet crimes against children, icac, "
            "grupo de trabajo, coalición contra la trata, mesa redonda, "
            "domestic violence task force, hunger task force, "
            "human trafficking network, laboratory to combat human trafficking"
        ),
        weak_words=listed(
            "coalition, alliance, network, council, partnership, commission, consortium, "
            "coalición, alianza, red, consejo"
        ),
        rank=4,
    ),
    Kind(
        key="elected",
        label=_("Elected official or legislature"),
        sector=GOVERNMENT,
        ps=ps("p"),
        public_or_private="public",
        words=listed(
            "city council, town council, mayor, mayor's office, county commissioners, "
            "board of county commissioners, county commission, board of supervisors, "
            "legislature, general assembly, state senate, house of representatives, "
            "senator, congressman, congresswoman, member of congress, governor, governor's office, "
            "state representative, lieutenant governor, alcaldía, gobernador, "
            "concejo municipal, legislatura, town board, county board"
        ),
        rank=2,
        government=True,
    ),
    Kind(
        key="regulator",
        label=_("Regulatory or inspection agency"),
        sector=GOVERNMENT,
        ps=ps("vs"),
        public_or_private="public",
        words=listed(
            "department of regulatory agencies, regulatory agencies, licensing, fire marshal, "
            "fire inspector, fire prevention bureau, code enforcement, code compliance, "
            "liquor enforcement, alcoholic beverage, gaming commission, "
            "building inspection, consumer protection, secretary of state, "
            "excise and licenses, inspección"
        ),
        weak_words=listed("enforcement, inspection, inspector"),
        rank=1,
        government=True,
    ),
    Kind(
        key="military",
        label=_("Military or base liaison"),
        sector=GOVERNMENT,
        ps=ps("vp"),
        public_or_private="public",
        words=listed(
            "air force, air force base, army, navy, marine corps, national guard, "
            "coast guard, space force, fort carson, military, military family, "
            "garrison, department of defense, naval base, armed services"
        ),
        weak_words=listed("base, fort"),
        rank=3,
        government=True,
    ),
    Kind(
        key="consulate",
        label=_("Consulate"),
        sector=GOVERNMENT,
        ps=ps("tp"),
        public_or_private="public",
        words=listed(
            "consulate, consulate general, embassy of, consulado, embajada, "
            "consulado general de méxico"
        ),
        rank=1,
        government=True,
    ),
    Kind(
        key="local_government",
        label=_("City, county or town government"),
        sector=GOVERNMENT,
        ps=ps("p"),
        public_or_private="public",
        words=listed(
            "city of, county of, town of, village of, township of, city and county of, "
            "borough of, ciudad de, municipio, ayuntamiento, county government, "
            "city government, municipality, city manager, county manager, "
            "city hall, town hall, county administration, county clerk"
        ),
        rank=5,
        government=True,
    ),
    Kind(
        key="public_agency",
        label=_("Other public agency"),
        sector=GOVERNMENT,
        ps=ps("p"),
        public_or_private="public",
        words=listed(
            "state of, department of state, emergency management, "
            "parks and recreation, animal control, environmental protection, "
            "human rights commission, women's commission"
        ),
        weak_words=listed(
            "department, division of, bureau, office of, authority, "
            "departamento de, federal, government, municipal"
        ),
        rank=5,
        government=True,
    ),
)

KINDS = (*_BUSINESS, *_FUNDERS, *_GOVERNMENT)
