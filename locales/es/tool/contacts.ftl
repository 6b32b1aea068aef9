### El comando contacts: quién figura, hojas, personas que vienen de otros programas.

contacts-column-id = Identificador
contacts-column-name = Nombre
contacts-column-organization = Organización
contacts-column-phones = Teléfonos
contacts-column-emails = Correo
contacts-column-languages = Idiomas
contacts-column-audience = Destinatarios
# $locale: una etiqueta de idioma; $errors: nombres de avisos y cuántos hay de cada uno.
contacts-refused = No se escribió la hoja en { $locale }: { $errors }
