"""Words that decide how a cell with people is read: titles, suffixes, particles, common names."""

from fourfold.members.recognize.words import phrases

HONORIFICS = phrases(
    "mr, mrs, ms, mx, miss, dr, dra, prof, professor, rev, reverend, revd, fr, father, sister, "
    "brother, pastor, rabbi, imam, deacon, bishop, elder, hon, honorable, judge, magistrate, "
    "sgt, sergeant, det, detective, dep, deputy, ofc, officer, lt, lieutenant, ltjg, capt, "
    "captain, cpl, corporal, cmdr, commander, cdr, col, colonel, maj, gen, chief, sheriff, "
    "undersheriff, trooper, inspector, agent, special agent, special, supervisory, supervisory "
    "special agent, ssa, investigator, inv, sen, senator, congresswoman, congressman, "
    "councilmember, councilwoman, councilman, commissioner, mayor, gov, governor, ambassador, "
    "consul, sra, srta, sr, srita, señor, señora, señorita, lic, ing, licda, licenciada, "
    "licenciado, padre, hermana, hermano, atty, attorney, ada, dda, ausa"
)
# Titles that are also names: they only count with a dot or in capitals.
DOUBTFUL_HONORIFICS = phrases(
    "elder, ada, dep, col, gen, maj, sen, hon, inv, sr, special, ing, lic"
)

SUFFIXES = phrases(
    "jr, sr, ii, iii, iv, esq, esquire, phd, md, lcsw, lsw, msw, bsw, lpc, lpcc, lmft, lmhc, "
    "lmsw, licsw, licw, lac, cac ii, cac iii, jd, mph, mpa, mba, edd, psyd, dvm, dds, dmd, cpa, "
    "med, mdiv, rn, bsn, msn, dnp, aprn, fnp, cnm, lpn, sane a, sane p, sanea, sanep, fne, ncc, "
    "cadc, acadc, cva, ret, cfre, usn, usmc, usaf, llm, mft, ats, sane, llb, nd, acsw, cswa, "
    "csw, pa c, pac, do, ma, ms, ba, bs, pa, np, mswc, lmswc, ed d, ph d, psy d, m ed, m div, "
    "retired"
)
# Suffixes that are also names or words: only after a comma, in capitals or with dots.
DOUBTFUL_SUFFIXES = phrases(
    "do, ma, ms, ba, bs, pa, np, med, ret, lac, nd, ats, md, sane, mft, rn, jd, retired"
)

PARTICLES = phrases(
    "de, del, dela, della, delos, la, las, los, van, von, vander, der, den, di, da, dos, das, "
    "du, el, al, bin, bint, ibn, abu, ter, ten, zu, zur, san, santa, saint, st, mc, mac, do, y"
)

PLACEHOLDERS = phrases(
    "tbd, tba, tbc, vacant, vacante, vacancy, na, n a, none, nobody, no one, unknown, open, "
    "pending, same, same as above, see above, ditto, to be determined, to be announced, to be "
    "confirmed, por definir, por determinar, ninguno, ninguna, nadie, desconocido, pendiente, "
    "no contact, no rep, no representative, not yet, unassigned, sin asignar, null, nil, x, xx, "
    "xxx, test, no name, sin nombre, anonymous, anónimo, anónima, name, nombre, contact, "
    "contacto"
)
# A piece that begins with one of these holds nobody.
EMPTY_CHAIR = phrases("tbd, tba, vacant, vacante, vacancy, unfilled, por definir")

JOB_WORDS = phrases(
    "survivor, sobreviviente, superviviente, overcomer, thriver, "
    "director, directora, manager, "
    "gerente, coordinator, coordinador, coordinadora, supervisor, supervisora, specialist, "
    "especialista, advocate, defensora, defensor, analyst, analista, assistant, asistente, "
    "administrator, administradora, administrador, president, presidenta, treasurer, tesorera, "
    "executive, ejecutiva, ejecutivo, program, programa, outreach, victim, services, servicios, "
    "police, policía, department, departamento, dept, office, oficina, county, district, "
    "center, centro, university, hospital, school, inc, llc, pd, agency, team, unit, unidad, "
    "division, liaison, enlace, intern, volunteer, voluntaria, voluntario, staff, desk, "
    "reception, receptionist, recepción, board, member, miembro, committee, chair, cochair, "
    "chairperson, vice, representative, representante, consultant, consultora, consultor, "
    "therapist, terapeuta, clinician, teacher, maestra, superintendent, counselor, consejera, "
    "consejero, ceo, cfo, coo, cto, founder, cofounder, fundadora, fundador, owner, organizer, "
    "organizadora, prosecutor, fiscal, paralegal, navigator, caseworker, worker, planner, "
    "trainer, educator, facilitator, facilitadora, evaluator, chaplain, capellán, interpreter, "
    "intérprete, secretary, secretaria, lead, trafficking, task, force, abogada, abogado, "
    "alternate, alt, backup, primary, proxy, suplente, titular, interim, acting, emeritus, of, "
    "for, at, with, the, nurse, enfermera, development, operations, public, safety, community, "
    "engagement, policy, legal, affairs, communications, clinical, regional, statewide"
)
DEPUTY_WORDS = phrases(
    "alt, alternate, alternative, deputy, backup, back up, proxy, suplente, substitute, "
    "designee, sub, secondary, second contact, alterna, alterno, sustituta, sustituto, reserve"
)

# Words of sentences, never of names.
SENTENCE_WORDS = phrases(
    "we, will, to, this, see, call, who, is, are, was, were, has, have, not, but, from, or, our, "
    "their, it, please, would, should, when, they, también, pero, porque, está, son"
)

GIVEN_NAMES = phrases(
    "aaron, abby, abigail, abraham, adam, adrian, adriana, agnes, ahmed, aida, alan, albert, "
    "alberto, alejandra, alejandro, alex, alexa, alexander, alexandra, alexis, alfonso, alfred, "
    "alfredo, ali, alice, alicia, alison, allen, allison, alma, alyssa, amanda, amber, amelia, "
    "amy, ana, andre, andrea, andres, andrew, angel, angela, angelica, anita, ann, anna, anne, "
    "annette, annie, anthony, antonio, april, araceli, ariana, arlene, armando, arthur, arturo, "
    "ashley, audrey, austin, barbara, beatriz, becky, benjamin, bernard, bernice, beth, betty, "
    "beverly, bill, billy, blanca, bob, bobby, bonnie, brad, bradley, brandon, brandy, brenda, "
    "brent, brett, brian, bridget, brittany, bruce, bryan, caitlin, caleb, cameron, candace, "
    "carl, carla, carlos, carmen, carol, carolina, caroline, carolyn, carrie, casey, cassandra, "
    "catalina, catherine, cathy, cecilia, celia, cesar, chad, charlene, charles, charlie, "
    "charlotte, chelsea, cheryl, chris, christian, christina, christine, christopher, cindy, "
    "claire, clara, claudia, cody, colleen, connie, consuelo, corey, courtney, craig, cristina, "
    "crystal, curtis, cynthia, daisy, dan, dana, daniel, daniela, danielle, danny, darlene, "
    "darrell, dave, david, dawn, deborah, debra, delia, denise, dennis, derek, diana, diane, "
    "diego, dolores, dominic, don, donald, donna, dora, doris, dorothy, doug, douglas, dustin, "
    "dylan, edgar, edith, eduardo, edward, edwin, eileen, elaine, elena, eleanor, elizabeth, "
    "ellen, elvira, emily, emma, enrique, eric, erica, erik, erika, erin, ernesto, esperanza, "
    "estela, esther, ethan, eugene, eva, evan, evelyn, fatima, felicia, felipe, fernando, flor, "
    "frances, francisca, francisco, frank, fred, gabriel, gabriela, gail, gary, george, gerald, "
    "gerardo, gina, gladys, glen, glenn, gloria, grace, greg, gregory, guadalupe, guillermo, "
    "gustavo, hannah, harold, harry, hassan, heather, hector, heidi, helen, henry, hilda, "
    "holly, howard, hugo, ian, ignacio, ines, irene, iris, irma, isabel, isaac, ismael, ivan, "
    "jack, jackie, jacob, jacqueline, jaime, jake, james, jamie, jan, jane, janet, janice, "
    "jared, jasmine, jason, javier, jay, jean, jeff, jeffrey, jen, jenna, jennifer, jenny, "
    "jeremy, jerry, jesse, jessica, jesus, jill, jim, jimmy, jo, joan, joann, joanna, joanne, "
    "joe, joel, john, johnny, jon, jonathan, jorge, jose, josefina, joseph, josh, joshua, joy, "
    "joyce, juan, juana, juanita, judith, judy, julia, julian, julie, julio, justin, karen, "
    "karina, karla, kate, katherine, kathleen, kathryn, kathy, katie, kayla, keith, kelly, ken, "
    "kenneth, kevin, kim, kimberly, kristen, kristin, kristina, kyle, larry, latoya, laura, "
    "lauren, laurie, leah, leonardo, leslie, leticia, lilia, lillian, lily, linda, lindsay, "
    "lisa, liz, logan, lois, lori, lorena, lorraine, louis, lourdes, lucas, lucia, lucy, luis, "
    "luisa, luz, lydia, lynn, maggie, manuel, marc, marcia, marco, marcos, margaret, margarita, "
    "maria, marian, mariana, maribel, marie, marilyn, mario, marisol, marjorie, mark, marsha, "
    "martha, marta, mary, mateo, matt, matthew, maureen, mauricio, megan, melanie, melinda, "
    "melissa, mercedes, mia, micah, michael, michele, michelle, miguel, mike, mildred, miriam, "
    "misty, mohamed, mohammed, molly, monica, monique, muhammad, nancy, naomi, natalia, "
    "natalie, natasha, nathan, nicholas, nick, nicolas, nicole, nina, noah, noel, nora, norma, "
    "olga, oliver, olivia, omar, oscar, pablo, paige, pam, pamela, pat, patricia, patrick, "
    "patty, paul, paula, pedro, peggy, penny, peter, phil, philip, phillip, phyllis, pilar, "
    "rachel, rafael, ralph, ramon, randy, raquel, raul, raymond, rebeca, rebecca, regina, "
    "renee, rhonda, ricardo, richard, rick, rita, rob, robert, roberta, roberto, robin, rocio, "
    "rodney, roger, ron, ronald, rosa, rosario, rose, rosemary, roxanne, roy, ruben, russell, "
    "ruth, ryan, sabrina, sally, salvador, sam, samantha, samuel, sandra, sandy, sara, sarah, "
    "savannah, sean, sergio, shannon, sharon, shawn, sheila, shelby, shelly, sherri, sherry, "
    "shirley, silvia, sofia, sonia, sonya, sophia, stacey, stacy, stan, stephanie, stephen, "
    "steve, steven, stuart, sue, susan, susana, suzanne, sylvia, tamara, tammy, tanya, tara, "
    "taylor, ted, teresa, teri, terri, terry, thelma, theresa, thomas, tiffany, tim, timothy, "
    "tina, todd, tom, tomas, tony, tonya, tracey, traci, tracy, travis, trevor, tricia, troy, "
    "tyler, valeria, valerie, vanessa, vera, veronica, vicki, vicky, victor, victoria, vincent, "
    "viola, virginia, vivian, walter, wanda, wendy, wesley, whitney, william, xavier, ximena, "
    "xochitl, yesenia, yolanda, yvonne, zachary, zoe"
)
SPANISH_SURNAMES = phrases(
    "acosta, aguilar, aguirre, alvarado, alvarez, arellano, arias, avila, ayala, barrera, "
    "benitez, bravo, cabrera, calderon, camacho, campos, cardenas, carrillo, castaneda, "
    "castillo, castro, cervantes, chavez, contreras, cordova, corona, correa, cortes, cortez, "
    "cruz, delgado, diaz, dominguez, duran, escobar, espinosa, espinoza, esquivel, estrada, "
    "fernandez, figueroa, flores, franco, fuentes, galindo, gallegos, galvan, garcia, garza, "
    "gomez, gonzales, gonzalez, guerra, guerrero, gutierrez, guzman, hernandez, herrera, "
    "huerta, ibarra, jimenez, juarez, lara, leon, lopez, lozano, lucero, luna, macias, "
    "maldonado, marin, marquez, martinez, medina, mejia, melendez, mendez, mendoza, meza, "
    "miranda, molina, montes, montoya, mora, morales, moreno, munoz, murillo, najera, navarro, "
    "nunez, ochoa, ojeda, olivas, orozco, ortega, ortiz, pacheco, padilla, palacios, parra, "
    "paz, pena, peralta, perez, pineda, ponce, quintana, quintero, ramirez, ramos, rangel, "
    "reyes, rios, rivas, rivera, robles, rodriguez, rojas, roman, romero, rosales, rubio, ruiz, "
    "salas, salazar, salcedo, salinas, sanchez, sandoval, santiago, santos, serrano, silva, "
    "solis, soria, sosa, soto, suarez, tapia, torres, trejo, trevino, trujillo, valdez, "
    "valencia, valenzuela, vargas, vasquez, vazquez, vega, velasco, velasquez, velez, vera, "
    "verdugo, vigil, villa, villalobos, villarreal, zamora, zapata, zavala, zuniga"
)
