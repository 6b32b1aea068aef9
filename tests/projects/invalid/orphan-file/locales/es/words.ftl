-agua = agua
lema = El { -agua } es de todas las personas.
