"""What lists call their columns, in English and Spanish."""

from fourfold.members.recognize.words import phrases

FIELDS = (
    "organization",
    "person",
    "given_name",
    "family_name",
    "title",
    "email",
    "phone",
    "sector",
    "p",
    "address",
    "city",
    "zip",
    "notes",
    "role",
)
# Several columns may hold these; their texts are read line by line.
MANY = frozenset({"person", "email", "phone", "notes", "address"})

HEADINGS = {
    "organization": phrases(
        "organization, organisation, org, orgs, organization name, agency, agency name, agency "
        "organization, organization agency, company, business, employer, affiliation, "
        "institution, member organization, member agency, partner, partner organization, "
        "partner agency, entity, department, group, stakeholder, represents, representing, "
        "organización, nombre de la organización, agencia, institución, empresa, entidad, "
        "afiliación, organismo, name of organization, name of agency, organizations, agencies, "
        "org name, dept"
    ),
    "person": phrases(
        "contact, contact name, contact person, contacts, rep, representative, representatives, "
        "primary contact, main contact, point of contact, poc, full name, person, attendee, "
        "participant, delegate, staff, staff name, member name, representative name, designee, "
        "alternate, alternate contact, alternate representative, backup, name of contact, name "
        "of representative, contacto, persona de contacto, representante, nombre completo, "
        "nombre y apellido, nombre del contacto, persona, suplente, participante, first and "
        "last name, last name first name, last first, name last first, primary, proxy"
    ),
    "given_name": phrases(
        "first name, first, given name, given names, fname, firstname, forename, preferred "
        "name, nombre de pila, primer nombre, nombres"
    ),
    "family_name": phrases(
        "last name, last, family name, surname, lname, lastname, apellido, apellidos, primer "
        "apellido"
    ),
    "title": phrases(
        "job title, position, position title, title position, occupation, job, rank, puesto, "
        "cargo, título, profesión, ocupación, title role, job position"
    ),
    "email": phrases(
        "email, e mail, email address, e mail address, mail, emails, e mails, contact email, "
        "work email, correo, correo electrónico, correos, dirección de correo, email primary, "
        "direccion de correo electronico"
    ),
    "phone": phrases(
        "phone, phone number, telephone, tel, tel no, telephone number, cell, cell phone, "
        "mobile, mobile phone, work phone, office phone, direct line, phone no, phones, "
        "teléfono, celular, móvil, teléfonos, número de teléfono, contact number, contact "
        "phone, direct, landline, cell number, number"
    ),
    "sector": phrases(
        "sector, discipline, field, category, type, kind, organization type, agency type, type "
        "of organization, industry, stakeholder group, stakeholder type, area, tipo, categoría, "
        "disciplina, tipo de organización, giro, ámbito"
    ),
    "p": phrases(
        "p, ps, 4p, 4ps, four ps, 4 ps, which p, p s, las p, las 4 p, "
        "pillar, pillars, pilar, pilares"
    ),
    "address": phrases(
        "address, street, street address, mailing address, physical address, address 1, address "
        "2, address line 1, address line 2, location, dirección, domicilio, calle, office "
        "address"
    ),
    "city": phrases("city, town, municipality, ciudad, municipio, city town, localidad"),
    "zip": phrases("zip, zip code, zipcode, postal code, postcode, código postal, cp"),
    "notes": phrases(
        "notes, note, comments, comment, remarks, details, description, other, misc, additional "
        "information, notas, comentarios, observaciones, descripción, otros"
    ),
    "role": phrases(
        "role, committee, role on task force, role in partnership, task force role, committee "
        "role, subcommittee, work group, workgroup, member status, membership, membership type, "
        "voting, rol, papel, función, comité, tipo de miembro, member type, seat"
    ),
}
# Headings that mean one thing in one list and another in the next: the cells decide.
OPEN_HEADINGS = {
    "name": ("person", "organization"),
    "names": ("person", "organization"),
    "nombre": ("person", "organization"),
    "member": ("organization", "person"),
    "members": ("organization", "person"),
    "miembro": ("organization", "person"),
    "miembros": ("organization", "person"),
    "title": ("title", "organization"),
    "partners": ("organization", "person"),
}
# One of these words in a longer heading is enough; asked in this order.
TELLING = (
    ("email", phrases("email, emails, mail, correo")),
    ("phone", phrases("phone, telephone, tel, cell, mobile, teléfono, celular")),
    ("zip", phrases("zip, zipcode, postal")),
    ("address", phrases("address, street, dirección, domicilio")),
    ("city", phrases("city, ciudad")),
    ("given_name", phrases("first, fname")),
    ("family_name", phrases("surname, apellido, apellidos, lname")),
    ("title", phrases("title, puesto, cargo, position")),
    ("sector", phrases("sector, discipline, category, disciplina, categoría")),
    ("notes", phrases("notes, comments, notas, comentarios")),
    ("role", phrases("role, committee, rol, comité")),
    ("organization", phrases("organization, org, agency, organización, agencia, company")),
    ("person", phrases("contact, representative, rep, contacto, representante, name, nombre")),
)
# A column under one of these is about people who are served, not about members.
ABOUT_CLIENTS = phrases(
    "dob, date of birth, birth date, birthdate, birthday, ssn, social security number, "
    "social security, case number, case no, case id, case, victim name, victim, victims, "
    "client, clients, client name, client id, a number, alien number, perpetrator, suspect, "
    "offender, trafficker, minor, immigration status, fecha de nacimiento, número de caso, "
    "nombre de la víctima, víctima, cliente, nombre del cliente, seguro social, diagnosis, "
    "disposition, incident, incident number"
)
# A longer heading with one of these is about something else.
NOT_FIELDS = phrases("id, website, url, web, domain, domains, fax, same, date")
COLUMN_WORDS = frozenset().union(*HEADINGS.values()) | frozenset(OPEN_HEADINGS)
