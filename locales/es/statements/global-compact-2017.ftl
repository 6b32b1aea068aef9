### Comunicado conjunto de Puerto Vallarta, 4 de diciembre de 2017. Traducción propia para prensa de México y América Latina.
### Se dice «personas migrantes», «Estados Unidos» sin artículo y en singular, «Gobierno» con mayúscula, “ ” como comillas.
### Los asteriscos marcan énfasis: *título de un documento*. Cada párrafo es un solo renglón.

## Encabezado

# Solo la primera palabra y los nombres propios llevan mayúscula.
title = Comunicado de participantes de la sociedad civil estadounidense en la { -stocktaking-meeting } de la ONU sobre el { -global-compact }
# Máximo de 70 caracteres. «EE. UU.» lleva espacio de no separación (U+00A0).
short-title = La sociedad civil de EE. UU. ante el { -global-compact }
subtitle = Al retirarse del proceso del { -global-compact }, el Gobierno de Estados Unidos abandona sus compromisos y su responsabilidad ante el mundo

## Cuerpo

# Sigue a la línea de fecha.
withdrawal = La decisión del Gobierno de Estados Unidos de retirarse del proceso de negociación del { -global-compact(form: "full") } implica abandonar los compromisos que él mismo asumió en la *{ -new-york-declaration }* y en la *{ -agenda-2030 }*. Reunidas en Puerto Vallarta para participar en la { -stocktaking-meeting(form: "quoted") } de la ONU, las organizaciones de la sociedad civil estadounidense hacemos un llamado a Estados Unidos para que vuelva a comprometerse con el proceso multilateral. La migración es un fenómeno mundial que exige una respuesta mundial. Estados Unidos no es inmune a las fuerzas mundiales que impulsan la migración humana: los conflictos, la coerción económica y el cambio climático.

universal-standards = Las normas de derechos humanos y laborales son universales; por ello, es indispensable un proceso mundial que aborde las cuestiones más apremiantes relacionadas con la migración en todo el planeta. La decisión del Gobierno estadounidense de abandonar la responsabilidad que conlleva formar parte de la comunidad mundial resulta profundamente decepcionante.

chosen-path = En lugar de trabajar con la comunidad internacional para dar a la migración mundial respuestas basadas en los derechos humanos, el Gobierno de Trump ha optado por plegarse a las voces de los grupos antiinmigrantes del país. Esto se suma a múltiples medidas de corte antiinmigrante con las que Estados Unidos busca menoscabar los derechos humanos de las personas migrantes.

public-view = Aunque el Gobierno haya optado por ese camino, la gran mayoría de la población estadounidense considera que la inmigración y las personas inmigrantes influyen de manera positiva en la vida del país. De hecho, Estados Unidos es una de las naciones más diversas del mundo. Las personas inmigrantes han ayudado a construirla y siguen contribuyendo a su bienestar.

opportunity = El { -global-compact } es una oportunidad muy necesaria para aplicar en todo el mundo políticas que ayuden a coordinar los flujos migratorios con eficacia y con pleno respeto de los derechos humanos. Ante la decisión de Estados Unidos, instamos a la comunidad internacional a que reafirme su compromiso con el proceso del Pacto y siga contribuyendo a él de manera positiva.

# «Un Pacto Mundial»: aún no había texto acordado.
call-to-action = Hacemos un llamado a Estados Unidos para que trabaje de manera constructiva y positiva en la elaboración de un Pacto Mundial que promueva los derechos humanos y laborales reconocidos internacionalmente, la cooperación internacional y el reparto de la responsabilidad.

closing = Como representantes de la sociedad civil de Estados Unidos, seguiremos trabajando con otros Gobiernos y ayudando a llevar a este proceso las voces y las experiencias de nuestras comunidades inmigrantes. Asimismo, instaremos a nuestro propio Gobierno a que adopte una postura más responsable con respecto a los derechos de las personas migrantes y refugiadas, tanto en Estados Unidos como en el resto del mundo.
