/** What « Résultats » on a tablet adds to the address; each link of these pages carries it on. */
export const fromKiosk = '?retour=kiosk';
