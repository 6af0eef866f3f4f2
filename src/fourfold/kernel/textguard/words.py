"""The words that the name detectors lean on. All without accents, in small letters."""

CLIENTS = (
    r"(?:client|clt|pt\.?|clienta|cliente|victim|victima|survivor|sobreviviente|patient|paciente"
    r"|runaway|girl|boy|teen|teenager|minor|child|kid|youth|juvenile|resident|residente"
    r"|participant|complainant|witness|detainee|student|menor|nina|nino|joven|jovencita|muchacha"
    r"|muchacho|chica|chico|adolescente|usuaria|usuario|beneficiaria|beneficiario)"
)
# One of these beside a name says that the person was harmed; the others may be a role.
HARMED = frozenset("client clienta cliente victim victima survivor sobreviviente runaway".split())
SURVIVOR_ROLES = (
    r"(?:leader|consultant|expert|advocate|advisor|adviser|mentor|speaker|member|representative"
    r"|ambassador|fellow|lider|consultora|asesora|representante)"
)
TRAFFICKERS = (
    r"(?:trafficker|pimp|(?<=her )ex|(?<=his )ex|(?<=su )ex|boyfriend|bf|novio|patron|abuser"
    r"|exploiter|buyer|suspect|perpetrator|perp|recruiter|tratante|padrote|proxeneta|explotador"
    r"|explotadora|agresor|agresora|abusador|enganchador|enganchadora|lenon|sospechoso|sospechosa"
    r"|traficante)"
)
# What follows when a client word stands for a person and not before another noun.
GOES_ON = (
    r"(?=\s?[.,;:)!?\"\n]|\s?$|\s(?:who|in|at|of|from|and|but|with|that|on|for|to|now|since|was|is"
    r"|he|she|by|when|because|here|y|e|en|de|del|que|desde|con|por|pero|cuando|al|a|ya|muy|too"
    r"|also|as|so|if|whom|whose|her|him|herself|himself|tambien|misma|mismo)(?![a-z]))"
)

# After or inside what looks like a name, these make it an organization, a role or a heading.
FOLLOW_WORDS = frozenset(
    """
    academy act action administration advisor advisory advocacy advocate advocates agency aid
    alliance alternatives america american angels assistance association attorney authority
    awareness bank beware board bureau camp campaign care center centers centre charity charities
    church circle city clinic club coalition collaborative college colorado commission committee
    community compensation confidentiality conference connection consortium coordinator council
    counsel county court crisis defender defense department detective director district division
    emergency empowerment enforcement engagement experience fair families family federal feedback
    first force forum foundation freedom fund futures group guide harbor haven health healthcare
    help home homeless homes hope hospital hotline house housing human immigrant impact inc
    incorporated initiative institute intake international involvement justice kids law leadership
    league legal liaison line ministries ministry mission movement name names national needs
    network news nurse office officer official outreach panel partners partnership patrol place
    plan plaza police policy prevention privacy program programs project protection protocol ranch
    recovery referral refuge relations relief rescue resource resources response review rights
    safe safety satisfaction school scout scouts troop screening sector service services sheriff
    shelter society solutions specialist springs staff state story stories strategy street street
    summit support survey survivor survivors systems task team teams testimony toolkit training
    transportation trauma trust union unit united university valley victim victims village
    violence voice voices volunteers welfare witness women work workers workshop world youth ymca
    ywca zone agencia alianza apoyo area asamblea asistencia asociacion atencion ayuda cartilla
    casa centro ciudad clinica coalicion comision comite comunidad comunitario comunitaria condado
    consejo consulado corte defensoria delegacion departamento derechos direccion division
    encuesta encuentro escuela espanol fiscalia fondo foro fundacion grupo hogar iglesia
    iniciativa instituto internacional jurado justicia ley legal linea mesa ministerio mujeres
    nacional nacion oficina organizacion policia prevencion programa proteccion proyecto recursos
    red refugio registro salud secretaria sector servicio servicios sistema sociedad taller
    tribunal unidad union universidad victimas voces
    """.split()
)


# Capitalized, and no name.
NOT_NAMES = frozenset(
    """
    a about after again all also an and any anyone are as ask at because before both but by call
    can contact did do does during each everyone everybody few for from get had has have he her
    here hers him his how i if in is it its just let many may maybe meet more most mr mrs ms my
    need new next no nobody not note now of old on one only or other others our out over per
    please see self send several she should since so some somebody someone such that the their
    them then there these they this those to today tomorrow under until up update use very was we
    were what when where which while who whose why will with would yes yesterday you your monday
    tuesday wednesday thursday friday saturday sunday january february march july august september
    october november december spring summer fall winter adult african afghan american arabic asian
    black catholic central christian chinese colombian cuban deaf english european filipino french
    german guatemalan haitian hispanic honduran indian indigenous jewish korean latina latino
    latinx mexican muslim native nepali nigerian portuguese russian salvadoran somali spanish thai
    ukrainian venezuelan vietnamese white al algo alguien algunas algunos ante antes aqui cada
    como con contra cual cuando de del desde donde el ella ellas ellos en entre era es esa ese eso
    esta este esto fue ha habla hay hoy la las le les lo los mas mi muy nadie no nos nosotros
    nuestra nuestro otra otro para pero por porque que quien se segun ser si sin sobre su sus tal
    tambien todo todas todos tras tu un una uno usted y ya lunes martes miercoles jueves viernes
    sabado domingo enero febrero marzo mayo junio agosto septiembre octubre noviembre diciembre
    advocates ages alumni anti centered civil clerk co confidential consent county critical cyber
    day days decision digital doe dr ed et etc event everything evening exit faith form forms goal
    good hard high hours id identified informed interview item job key labor language last led
    left level life list local long look lost low main major mandatory mental minimum minor
    minutes month night nonprofit online open other own page part past peer plus post pre private
    pro public quarter question ready regional report rural senior sex short social special
    statement step story sub table text time title trans type urban user version vice view web
    week year yes young zoom abuse access arts base bed beds benefit benefits bill bills brochure
    calendar card cards checklist choice complaint complaints count counts curriculum custody data
    exploitation feedback flow flyer focus goals grant handbook identification journey kit kits
    loan loans lunch manual mapping neglect notice notices numbers outcome outcomes packet pocket
    policies poster posters procedure procedures record records rule rules safehouse status
    support totals transfer transport trends directo directa indirecta primero
    """.split()
)
# Headings in title case end like this; given names hardly do. The exceptions are listed as names.
NOUN_ENDINGS = (
    "tion", "sion", "ment", "ness", "ship", "ity", "ance", "ence", "ing", "ism", "ology", "graphy",
    "cion", "miento", "dad", "anza", "encia", "aje",
)  # fmt: skip

# Given names that are no other word in English or Spanish: they count in any case of letters.
GIVEN_NAMES = frozenset(
    """
    aaliyah adriana aisha alejandra alejandro alexis alicia alondra amanda amber amelia amy ana
    andrea andres angela angelica anita anna antonio ariana ashley beatriz bianca brandon brandy
    brayan brenda brianna brittany camila carla carlos carmen carolina catalina cecilia chelsea
    chloe christina cindy claudia crystal cynthia daniela danielle deborah deja denise diana diego
    dulce eduardo elena elizabeth emily emma enrique ericka esmeralda esperanza esteban estefania
    eva evelyn fatima felicia fernanda fernando francisca francisco gabriela gabriel gloria
    guadalupe guillermo hannah hector ines irene isabel isabella itzel jacqueline jaime janet
    jasmine javier jazmin jenna jennifer jenny jessica jesus jimena joanna joaquin jocelyn jorge
    jose josefina juan juana juanita julia juliana karen karina karla katherine kathleen kayla
    keisha kelly kenya kevin kiara kimberly kristen lakisha latoya laura leticia lisa lizbeth
    lorena lucia luisa luis lupe lupita madison magdalena manuel marcela margarita maria mariana
    maribel marisol martha mateo mayra megan melanie melissa michelle miguel miriam monica monique
    nancy natalia natalie natasha nicole norma olivia pablo paola patricia paulina rachel rafael
    ramon raquel raul rebeca rebecca ricardo roberto rocio rodrigo rosalia rosalinda rosario
    roxana ruben ruth samantha sandra santiago sara sarah sebastian sergio shanice sharon shawna
    silvia sofia sophia stephanie susana tamara tanya tasha tatiana teresa tiffany tyrone
    valentina valeria vanessa veronica victoria viviana xiomara ximena yadira yesenia yolanda
    yuliana zoe
    """.split()
)
# Names that end like nouns.
NAMED_LIKE_NOUNS = frozenset(
    "trinity charity felicity serenity constance prudence clarence florence terrence chastity "
    "unity esperanza sterling caridad trinidad soledad piedad verity amity".split()
)
# Two letters that are an office and not a person.
OFFICES = frozenset("DA PD AG US UK UN EU HT ID IT HR TV OK ER VA DC".split())
