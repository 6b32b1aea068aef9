casa-del-agua = دار الماء
