/** List of the choices sheet that holds the dimensions of a questionnaire written here. */
export const dimensionsList = 'porte_voix_dimensions';
