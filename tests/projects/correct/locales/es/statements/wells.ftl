title = Comunicado sobre los pozos
short-title = Comunicado sobre los pozos
opening = Hablamos en nombre de { $people } personas cuyos pozos se secan.
closing = Lea el *informe* del año.

-pact = { $form ->
    [full] Pacto para la Migración Segura
   *[usual] Pacto
}
c001 = 
    { $n ->
        [0] No firmó nadie.
        [one] Una persona firmó en { $place }.
        [many] Firmaron { $n } de personas en { $place }.
       *[other] Firmaron { $n } personas en { $place }.
    }
c002 = 
    { $who ->
        [group] { $n ->
            [one] El grupo firmó una carta.
            [many] El grupo firmó { $n } de cartas.
           *[other] El grupo firmó { $n } cartas.
        }
       *[person] { $n ->
            [one] Ella firmó una carta.
            [many] Ella firmó { $n } de cartas.
           *[other] Ella firmó { $n } cartas.
        }
    }
c003 = Celebramos el { -pact(form: "full") } y sus objetivos.
c004 = El { -pact } importa.
c005 = Oaxaca
    .full = Oaxaca, México
c006 = Firmado el 4 de diciembre de 2017.
c007 = Firmado el 1.º de mayo de 2017.
c008 = Quizá marchemos en marzo.
c009 = Se usaron 1234,5 toneladas de acero.
c010 = Costó 1 234 567 dólares.
c011 = Costó 1200 millones de dólares el año pasado.
c012 = Salieron unos 5 millones de personas.
c013 = Se quedó cerca del 12,5 % de ellos.
c014 = Cinco de siete dijeron que sí.
c015 = En los años noventa éramos pocos.
c016 = El siglo XXI es nuestro.
c017 = Empezamos a las 17 horas en punto.
c018 = Empezamos hoy a las 10:30 de la mañana.
c019 = Llame ya al +1 415 642 4417.
c020 = Escriba ya a ana@cdmigrante.org.
c021 = Lea hoy [el informe](https://a.org/es/x).
c022 = Más datos en https://a.org/x aquí.
c023 = La ONU y la UE se reunieron con nosotras.
c024 = Hablaron funcionarios de EE. UU. y una ONG.
c025 = El Departamento de Seguridad Nacional y el ICE no respondieron.
c026 = La directora Núñez habló primero.
c027 = Casa del Agua habló primero.
c028 = ¿Quién nos responderá? ¡Nadie!
c029 = ¡¿Y ahora qué?!
c030 = “Caminamos por agua”, dijo.
c031 = Dijo: «Basta».
c032 = La migración —segura, ordenada— es un derecho.
c033 = Lea la *Declaración* y el **plan**.
c034 = Y así sigue…
c035 = Se aplican los incisos a) y b).
c036 = Era muy muy tarde.
c037 = TODO el pueblo, todas y todos.
c038 = Los firmantes (siete en total) estamos de acuerdo.
c039 = Los derechos humanos son universales; no vamos a esperar.
c040 = Puerto Vallarta, México
c041 = Firman:
c042 = Total
c043 = Chicago
c044 = De lunes a viernes
c045 = The Sunday Times escribió sobre nosotras.
c046 = El artículo 13.2 nos protege a todas las personas.
c047 = Se aprobó la resolución 70/1.
c048 = La Agenda 2030 y el texto A/RES/71/1.
c049 = Damos las gracias a la Congregation of Our Lady of Charity.
c050 = La temperatura subió 1,5 °C.
c051 = Una mujer de 50 años espera.
c052 = Entre 2010 y 2015 no cambió nada.
c053 = Es el primero de su clase.
c054 = Cien familias dejaron su casa.
c055 = Unas cien familias dejaron su casa.
c056 = Vinieron el señor Smith y la doctora Jones.
c057 = Ninguna persona es ilegal.
c058 = { $place }, { $date }
c059 = Las organizaciones son { LIST($names) }.
c060 = Somos { NUMBER($total) } personas.
c061 = Nos vemos en el tercer piso.
c062 = No tenemos miedo. Aquí estamos. Nos quedamos.
c063 = Nos reunimos a las 17:00 horas con 12 personas.
c064 = Se firmó el 4 de diciembre de 2017.
c065 = Empezó en los años noventa.
c066 = Hubo cien personas a las 12.
c067 = En la década de 1980 éramos pocos.
c068 = Esperamos 50 minutos hasta las 9:30 h.
c069 = Llame ya al 020 7946 0018, extensión 12.
c070 = Estados Unidos y su Congreso dijeron que no.
c071 = Vea example.org/report o [uno](https://a.org/x).
c072 = Pagan 300 pesos al día y 1200 millones de dólares al año.
c073 = Firman CDM, Evy Peña e Inés Núñez.
c074 = No solo palabras: sin embargo, no respondieron.
c075 = Seguiremos hasta que respondan.
c076 = Niñas y niños no acompañados no pudieron volver.
c077 = Las organizaciones no gubernamentales aún no han recibido respuesta.
c078 = Ni la ciudad ni el estado han respondido.
c079 = Actúen sin demora y sin miedo.
c080 = No quisieron aceptar nuestra propuesta.
c090 = Empiezan las reuniones de balance del Pacto Mundial.
c091 = El Pacto protege a las trabajadoras rurales.
c092 = Llegó la Guardia Nacional en un auto compacto.
c093 = Empieza nuestra campaña Know Your Rights.
c269 = La bomba se rompió a las 6 p. m. en Pozos.Org, en example.com y en aprox. diez pueblos.
c270 = “Aquí nos quedamos”, volvieron a decir los viejos de EE. UU., etc.
c271 = Cómo el valle perdió su agua
c272 = La Corte Interamericana de Derechos Humanos
c273 = La sala pre- y posnatal del Centro H2O está abierta.
c274 = Caminamos de la Plaza de Mayo a la calle 16 de Septiembre el 3 de junio de 2016.
c275 = ¡Por fin agua! ¿Agua?
c277 = ¡Hasta cuándo vamos a esperar el agua?
c278 = Pregunte en la oficina de la Fundacion Pozo.
c301 = El presupuesto pasó de 3500 a 4000 millones de dólares en la temporada 2017-2018.
c302 = Dos millones de personas, cinco mil de ellas jóvenes, lo pidieron a fines de la primera década del siglo.
c303 = Se responde en 48 horas; la oficina abre el 1.º de mayo a las 7:30.
c304 = El 50 % del agua va a una sola empresa, y la tercera parte, de noche.
c305 = Desde los atentados del 11-S hemos esperado.
c306 = El papa Juan Pablo II vio a Rosa Peña, de Los Ángeles, y a gente de Geneva, Texas.
c307 = Firman Deep Roots, la Cruz Roja, Casa Azul y Amnistía Internacional.
c308 = El software del lobby funciona hoy en línea en https://example.org/thing ahora.
c309 = El letrero dice “Do not drink of the water” y nada más.
c310 = Cantan { $total } ranas en { $n } pozos.
c311 = *The Deep Well*, de Rosa Peña, se lee en clase.
c312 = Pida la audiencia de fianza (*bond hearing*).
c314 = **No firme nada.**
c313 = Los niños cantan y cantan y cantan.
c315 = A las seis menos cuarto salieron los autobuses, entre veinte y treinta en la temporada 2016-2017.
c316 = Una veintena de familias espera, y la línea de la oficina atiende a toda hora.
c317 = No nos iremos hasta que no se llenen los pozos; aún no es tarde.
