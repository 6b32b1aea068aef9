puerto-vallarta = Puerto Vallarta
    .full = Puerto Vallarta (Mexique)

chicago = Chicago
    .full = Chicago (Illinois, États-Unis)
