### Un comunicado de muestra: todo en él es inventado. Un párrafo es un mensaje. Los *asteriscos* marcan énfasis.

## Encabezado

title = Comunicado conjunto de lectores, bibliotecas y personal bibliotecario sobre el { -agreement }
# Como máximo 70 caracteres: pestañas del navegador, resultados de búsqueda, enlaces que se comparten.
short-title = Comunicado sobre el { -agreement }
subtitle =
    { $libraries ->
        [one] Una biblioteca pública abrirá los fines de semana
        [many] { $libraries } de bibliotecas públicas abrirán los fines de semana
       *[other] { $libraries } bibliotecas públicas abrirán los fines de semana
    }

## Cuerpo

# Continúa la línea de fecha.
welcome = Celebramos el *{ -agreement }*, firmado hoy en { $place }. Una biblioteca que solo abre en horario laboral está cerrada para la mayoría de quienes la necesitan. A partir del { DATETIME($start, dateStyle: "long") }, eso cambiará.
what-changes = Qué cambia
change-weekends = Las bibliotecas abrirán los sábados y domingos, de las 10 a las 18 horas.
change-evenings = Al menos dos días laborables por semana, las salas de lectura permanecerán abiertas hasta las 21 horas.
change-staff = Nadie trabajará más horas que hoy: cada biblioteca contratará al personal que exija la ampliación del horario.
reading-room = Mi hija hace la tarea en la sala de lectura. Hasta ahora teníamos que irnos cuando yo llegaba del trabajo.
# La persona también es inventada.
reading-room-speaker = Elena Ruiz, lectora
next-steps = Agradecemos a la ciudad y a los sindicatos ocho meses de paciente negociación. Cada primavera publicaremos qué bibliotecas cumplen el horario acordado, e invitamos a todas las personas lectoras a que nos avisen de las que no lo hagan.
