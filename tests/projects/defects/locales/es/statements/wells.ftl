title = Comunicado sobre los pozos
short-title = Comunicado sobre los pozos
opening = Hablamos en nombre de { $people } personas cuyos pozos se secan.
closing = Lea el *informe* del año.

-pact = { $form ->
    [full] Pacto para la Migración Segura
   *[usual] Pacto
}
-oath = Promesa de Oaxaca
l010-a = Escriba hoy.
l010-b = Somos { $toral } personas.
l010-c = 
    { $n ->
        [one] Firmó una persona.
        [many] Firmaron en { $place } { $n } de personas.
       *[other] Firmaron en { $place } { $n } personas.
    }
l011-a = Gracias por todo, { $nombre }.
l012-a = Celebramos el acuerdo con esperanza.
l012-b = El texto del { -pact } y de la promesa.
l013-a = Llamamos a todos en { l013-b } a actuar hoy.
l013-b = Oaxaca
l014-a = Oaxaca
l015-a = Oaxaca
    .completo = Oaxaca, México
l016-a = Hay { $n } niños.
l020-a = 
    { $n ->
        [many] { $n } de niños.
       *[other] { $n } niños.
    }
l020-b = 
    { $n ->
        [one] Un niño.
       *[other] { $n } niños.
    }
l021-a = 
    { $n ->
        [zero] { $n } niños, o sea, ninguno.
        [one] Un niño.
        [many] { $n } de niños.
       *[other] { $n } niños.
    }
l022-a = 
    { $n ->
        [uno] Un niño con { $n }.
        [one] Un niño.
        [many] { $n } de niños.
       *[other] { $n } niños.
    }
l022-b = 
    { $role ->
        [portavoz] Nuestra portavoz habló primero.
       *[guest] Nuestra invitada habló primero.
    }
l023-a = 
    { $n ->
        [one] Un niño.
        [1] Un solo niño.
        [many] { $n } de niños.
       *[other] { $n } niños.
    }
l030-a = En 2016 empezamos a marchar.
l030-b = Se usaron 1243,5 toneladas de acero.
l030-c = Allí arrestaron a cinco de nosotros.
l030-d = El plan cuesta 1,2 billones de dólares al año.
l030-e = Llegaron muchísimas personas.
l030-time = Nos reunimos a las 17 horas con 13 personas.
l030-among = Hay 13 de las familias entre nosotros.
l030-day = Se firmó el 13/4/2017.
l030-decade = Empezó hace 40 años en el valle.
l030-round = Hubo mil muertos en el valle.
l030-label = Muchas familias (unas 13) se fueron.
l031-a = Firmado el 4 de noviembre de 2017.
l031-b = Nos reunimos el martes a mediodía.
l032-a = Llame ya al +52 55 5211 9379.
l032-ext = Llame ya al +1 510-459-4457, extensión 13.
l032-country = Llame ya al +1 20 7946 0018.
l033-a = Escriba ya a pres@cdmigrante.org.
l034-a = Lea hoy [el informe](https://b.org/x).
l034-b = Más datos en https://a.org/y aquí.
l034-c = Lea hoy el informe.
l034-bare = Vea más en example.org/informes.
l034-twice = Lea [uno](https://a.org/x) o dos.
l035-a = La UN se reunió aquí el año pasado.
l035-b = El equipo de CARCEN habló primero.
l035-us = El Gobierno de US dijo que no.
l035-dotted = El Gobierno de U.S. dijo que no.
l036-a = Inés Núñes habló primero a mediodía.
l037-a = Nos reunimos la semana pasada en la ciudad. Pedimos verdad.
l038-a = El pozo costó 500 euros el año pasado.
l038-b = Nos costó 1,2 millones ese año.
l039-a = Firman Inés Núñez, CDM y Evy Peña.
l040-a = We call on the governments of the world.
l041-a = Llamamos a todos.
l042-a = Pedimos justicia. The people of the coast have waited and they will not go.
l043-a = Firmado el 4 de December de 2017.
l043-b = Nos reunimos el Monday a mediodía.
l044-a = Para más información
l044-b = Seguiremos adelante
l044-c = Seguiremos adelante:
l045-a = una organización llama a actuar.
l046-a = Abandonaremos a nuestras familias.
l046-b = La gente de la costa no acepta el plan.
l046-c = Actúan con nuestro consentimiento.
l046-d = Pedimos caridad, y nadie nos detendrá.
l046-e = Todo ser humano es ilegal.
l053-a = Los contactos figuran en la página siguiente.
l053-b = Consulte nuestros contactos en la otra página.
l054-a = Llamamos a todos los Gobiernos a actuar.
l054-b = Llamamos a todos los Gobiernos a actuar.
m020-a = Lea la Declaración del pueblo.
m020-b = Es urgente actuar hoy.
t020-a = TODO: traducir esto.
t020-b = Lorem ipsum dolor.
t020-c = Llamamos a ??? hoy.
t021-a = Los niÃ±os de la costa.
t021-b = La voz â€œpropiaâ€ del pueblo.
t022-a = El аcuerdo se firmó aquí.
t023-a = Llamamos a todas las las personas.
t024-a = Damos gracias a  todos ustedes.
t025-a = Llamamos a todos , siempre.
t026-a = Llamamos a todos (y pronto a actuar.
t026-b = La reunión de “balance fue breve.
t027-a = La reunión de "balance" fue breve.
t028-a = La migración - un derecho - es antigua.
t029-a = Quién nos responderá?
t029-b = Ni una más!
t030-a = El Gobierno de EEUU dijo que no.
t030-b = El Congreso de EE.UU. dijo que no.
t031-a = Y así sigue...
l060-a = La sesión de inventario empieza hoy.
l060-b = El Pacto Global llegó para quedarse.
l061-a = Muchos mojados cruzaron el río.
l061-b = Un guardia cerró la puerta.
l062-a = Empieza nuestra campaña Conoce tus Derechos.
t040-a = La bomba se rompió.Nadie la reparó.
t040-b = Traigan agua,pan y luz.
t041-a = La bomba se rompió el año pasado..
t042-a = “Aquí nos quedamos,” dijeron los viejos.
t043-a = La bomba se rompió. las mujeres acarrearon agua.
t044-a = La bomba est&aacute; en la estación.
t044-b = La delegaci=C3=B3n vio la bomba.
t044-c = La delegaci\u00f3n reparó la bomba.
t045-a = Nuestra gente j?ven la carga.
t045-b = La bomba está en el pueb1o.
t045-d = El ayun- tamiento reparará la bomba.
t045-e = El ayunta­miento reparó la bomba.
t045-f = El ﬁnal de la sequía está lejos.
t046-a = La delegacion también vio la bomba.
t046-b = Tambien se reparó la bomba.
t047-a = La sequía empezó en Junio.
t047-b = La bomba se rompió el Lunes.
t047-c = La bomba se rompió el junio 3, 2016.
t049-a = Cómo el Valle Perdió su Agua
t021-c = La estaci√≥n sin lluvia.
t021-d = La estaci├│n sin agua.
t025-b = ¿ Cuánto vale el pozo?
t025-c = También EE. UU. , tiene pozos.
t028-b = La bomba -ya vieja- se rompió.
t028-c = Falta una cosa -- el agua.
t030-d = Los pozos de EE. UU. son viejos.
t020-d = El ayuntamiento vio la bomba [N. del T.: ¿o noria?].
t020-e = La bomba costó TK pesos.
m026-a = Lea hoy [nuestra carta] (https://example.org/letter).
l030-r1 = El valle pide bombas antes del verano.
l030-r2 = Es la sexta sequía en el valle.
l030-r3 = Una cuarta parte de los pozos está seca.
l030-r4 = Unos seis millones de campesinos marcharon.
l031-r1 = Las lluvias llegarán a finales de julio.
l031-r2 = La oficina abre el 5/9/2018.
l035-r1 = La OMS escribió al valle.
l035-r2 = Hasta ahora pocos han firmado la carta del agua.
l035-r3 = La gente de UNeSCO vino al valle.
l023-r1 = { NUMBER($n, type: "ordinal") ->
    [one] El pozo { $n }
   *[other] El pozo { $n }
}
l040-r1 = What the valley asks of the city
l041-r1 = —
l042-r1 = Os que deixam o vale têm as suas razões com eles.
l070-r1 = Se cantó la canción de Rosa Beníctez.
l070-r2 = Esteban Hall lo escribió.
l070-r3 = La Alliance for Clean Water lo pagó.
l070-r4 = Abel Torres y Norma Torres cantaron.
l071-r1 = Firmado por Deep Roots, Casa Azul y Tall Trees.
l071-r2 = Música de Abel Torres.
l071-r3 = Firmado por Tall Trees, Casa Azul y Deep Roots.
l072-r1 = Quienes vinieron de Eslovenia votaron en contra.
l073-r1 = El río es más viejo que la ciudad. El río es más viejo que la ciudad.
l074-r1 = Lo juzgaremos por el agua, and by the height del río.
l074-r2 = Llamaron a la puerta. Nobody answered. Luego se fueron.
l074-r3 = Se fueron en la noche sin warning previo.
l075-r1 = En { $n } wellsprings hay { $wells } ranas.
l076-r1 = Termina el { DATETIME($n, month: "long", day: "numeric") }.
l077-r1 = { $n ->
    [one] { $n } ranas cantan
    [many] { $n } de ranas cantan
   *[other] { $n } rana canta
}
l078-r1 = { $n ->
   *[one] Una rana canta
    [many] { $n } de ranas cantan
    [other] { $n } ranas cantan
}
m027-r1 = Lea hoy la [hoja de música](https://agua.example.org) y el [informe del agua](https://musica.example.org).
l034-r1 = Lea hoy [el mapa](http://example.org/map).
t023-r1 = El agua del río del río está limpia.
t027-r1 = Tom O'Hara cantó.
l030-s1 = Huyeron un millón y cuarto de personas.
l030-s2 = El plan cuesta un trillón de dólares.
l030-s3 = El plan cuesta 2 billones de dólares.
l030-s4 = Marcharon unas 14 mil mujeres.
l030-s5 = Marchó un millón de personas.
l030-s6 = En la década de 1980 huyeron muchas personas.
l030-s7 = Llegaron en 1973 desde la costa.
l030-s8 = Una tercera parte de la plantilla son mujeres.
l030-s9 = Dos de cada cinco personas trabajadoras son mujeres.
l030-s10 = El 25 % de la infancia pasa hambre.
l030-s11 = El 80 % de los casos queda impune.
l030-s12 = Hubo una condena entre 900 casos.
l030-s13 = El vigésimo sexto aniversario está cerca.
l030-s14 = En el siglo XX existe la esclavitud.
l030-s15 = Nos vemos a las 16:00.
l030-s16 = Nos vemos el lunes a las 3 a. m.
l030-s17 = Esperamos dos años y medio.
l030-s18 = La medida se aprobó por ocho votos contra dos.
l030-s19 = El setenta por ciento de las mujeres gana menos.
l030-s20 = Se ahogó una hondureña de 71 años.
l030-s21 = El artículo 132 los protege.
l030-s22 = Véanse las páginas 10-21.
l035-s1 = La OMS y el FMI se negaron.
l035-s2 = La ACNUDH los visitó.
l032-s1 = Llame ya al 212-555-0132.
l033-s1 = Escriba hoy a press@readers.ejemplo.
l031-s1 = La reunión es el martes 4 de diciembre de 2017.
l038-s1 = La multa es de 500 euros al día.
l070-s1 = Maria Lopez y John Reed firmaron la carta.
l046-s1 = Se avisó a todos de la redada en el valle.
l046-s2 = Firmaremos a menos que cierre la mina.
l046-s3 = El consejo no ha aprobado el plan.
l046-s4 = Los trabajadores no tienen derecho a la huelga.
l046-s5 = No devolverán la tierra al pueblo.
l046-s6 = El ministro ha visitado el campamento junto al río.
l046-s7 = Reconocemos a este Gobierno.
l046-s8 = Esta ley debe aprobarse.
l046-s9 = Todas las familias recibieron el dinero.
l046-s10 = Actuaron con una orden judicial.
l046-s11 = La escuela es segura para la niñez.
l046-s12 = Podemos esperar otro año a que haya justicia.
l046-s13 = Todo lo del nuevo manual de seguridad se discutió con quienes pasan ocho horas diarias frente al horno.
l070-s2 = Reporters Without Frontiers of the Andes y Highland Seed Guild han llevado el caso ante el tribunal regional.
t026-s1 = El plan llama al pueblo “obstáculo de rango menor» y lo traslada a un cerro sin manantial.
t049-s1 = Declaración Conjunta De La Sociedad Civil
l081-s1 = Se inundaron pueblos a menos de 300 kilómetros.
