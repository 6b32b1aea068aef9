### Las palabras fijas de cada edición.
### Variables: $place y $place-full (nombre del lugar, breve y completo), $date (fecha), $signatories (cuántas organizaciones firman).

## Línea de fecha: el primer párrafo sigue en el mismo renglón

# Lugar y fecha se separan con coma (RAE); ante la raya corta, espacio de no separación (U+00A0).
dateline = { $place-full }, { DATETIME($date, dateStyle: "long") } –
dateline-without-place = { DATETIME($date, dateStyle: "long") } –

## Al pie del texto

# Encabeza la lista de firmantes.
signed = { $signatories ->
    [one] Firma:
   *[other] Firman:
}
# Entre el nombre en español de una organización y el nombre con que firma.
signed-as = firma como
# Indica a la prensa que el comunicado termina aquí.
end-mark = #
# Bajo la marca final; los contactos empiezan en otra página.
contacts-pointer = Los datos de contacto en { $place } figuran en la página siguiente.
contacts-pointer-without-place = Los datos de contacto figuran en la página siguiente.
# Encabeza los contactos.
contacts-heading = Para más información en { $place }:
contacts-heading-without-place = Para más información:
# Tras un teléfono gratuito dentro de su propio país.
toll-free = llamada gratuita; puede no funcionar desde el extranjero

## En torno al comunicado

# Enlace para quien usa teclado o lector de pantalla; es lo primero de la página.
skip-to-content = Ir al contenido
# Nombra los enlaces al mismo comunicado en otros idiomas.
editions = Este comunicado en otros idiomas
# Encabeza la lista de comunicados.
statements = Comunicados
# Encabeza la página que lleva a los idiomas.
choose-language = Elija un idioma
# Siguen fecha y hora.
embargo-notice = Embargado hasta
# Al principio de una edición que no está traducida por completo.
fallback-notice = Algunas partes de este comunicado aún no están traducidas y aparecen en su idioma original.
# En cada una de esas partes.
fallback-passage = Aún sin traducir

## La hoja de contactos

# Nombre de la hoja.
contacts-sheet = Contactos
column-id = Identificador
column-name = Nombre
column-organization = Organización
# El nombre de la organización tal como aparece al pie del comunicado original.
column-signed-name = Firma como
column-place = Lugar
column-phone = Teléfono
# Acompaña a un número: qué clase de teléfono es y si quizá no funcione desde el extranjero.
column-phone-note = Sobre el teléfono
# Enlace que marca el número (tel:…).
column-phone-uri = Enlace telefónico
column-email = Correo electrónico
column-site = Sitio web
# Idiomas en que atiende la persona.
column-languages = Idiomas
