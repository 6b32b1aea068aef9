title = Comunicado sobre los pozos
short-title = Comunicado sobre los pozos
opening = Hablamos { closing }
closing = Lea { opening }
