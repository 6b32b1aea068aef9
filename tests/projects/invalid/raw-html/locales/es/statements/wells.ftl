title = Comunicado sobre los pozos
short-title = Comunicado sobre los pozos
opening = Hablamos <script>alert(1)</script> en nombre de { $people } personas.
closing = Lea el *informe*.
