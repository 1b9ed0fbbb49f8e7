import { type Person, people } from './people.ts';

/**
 * Who may use what: the one table of the product. An operation that is not in it fails the test, and
 * so does a line whose operation is gone.
 */
interface Line {
	/** Who gets through; everybody else is refused. */
	readonly who: readonly Person[];
	/** What they are answered; for an act that is sent empty: anything but a refusal of the person. */
	readonly answer: number | 'reached';
	/** Of an address that says nothing to a person: refused with a status instead of led to the door. */
	readonly bare?: true;
}

const managers: readonly Person[] = ['administrator', 'manager'];
/** The manager of another organisation is one too, where no address of this one is named. */
const anyManagers: readonly Person[] = [...managers, 'stranger'];
const followers: readonly Person[] = [
	...managers,
	'committee',
	'committee-of-a-site',
	'helper',
	'helper-of-a-site'
];
const workers: readonly Person[] = [...followers, 'moderator', 'data-entry'];
const signedIn: readonly Person[] = people.filter((person) => person !== 'nobody');

const all = (answer: number | 'reached'): Line => ({ who: people, answer });
const opens = (who: readonly Person[], answer = 200): Line => ({ who, answer });
const acts = (who: readonly Person[]): Line => ({ who, answer: 'reached' });

const campaign = '/bureau/campagnes/[slug]';
const tablet = '/bureau/tablettes/[id]';
const voices = '/bureau/voix/[slug]/[locale]';
const keyers: readonly Person[] = [...managers, 'helper', 'data-entry'];
const speakers: readonly Person[] = [...managers, 'helper'];
const recorders: readonly Person[] = [...managers, 'committee', 'helper'];
const planners: readonly Person[] = [...managers, 'committee', 'committee-of-a-site'];
/** Who may say yes to an act of somebody else. */
const seconds: readonly Person[] = [...managers, 'committee'];

export const table: Readonly<Record<string, Line>> = {
	// Open to the world, the same for all.
	'GET /accessibilite': all(200),
	'GET /confiance': all(200),
	'GET /confiance/essai': all(200),
	'GET /confiance/porte-voix.crt': all(404),
	'GET /healthz': all(200),
	'GET /kiosk': all(200),
	// This very machine asks, and no public address is set.
	'GET /metrics': all(200),
	'GET /r/[slug]': all(200),
	'GET /resultats': all(404),
	'GET /resultats/[slug]': all(200),
	'GET /resultats/[slug]/journal': all(200),
	'GET /resultats/[slug]/methode': all(303),
	'GET /resultats/[slug]/questions': all(303),
	'GET /resultats/[slug]/questions/[question]': all(303),
	'GET /api/campaigns': all(200),
	'GET /api/campaigns/[slug]': all(200),
	'GET /api/campaigns/[slug]/recordings/[locale]': all(200),
	'GET /api/recordings/[hash]': all(404),
	'GET /api/schema/comments.json': all(200),
	'GET /api/schema/release.json': all(200),
	'GET /api/schema/team.json': all(200),
	// Before its day a release is not there, whoever asks.
	'GET /api/releases': all(400),
	'GET /api/releases/[id]': all(404),
	'GET /api/releases/[id].csv': all(404),
	'GET /api/releases/[id].ddi.xml': all(404),
	'GET /api/releases/[id].pdf': all(404),
	'GET /api/releases/[id].xlsx': all(404),
	'GET /api/releases/[id].json': all(404),
	'GET /api/releases/[id]/comments.csv': all(404),
	'GET /api/releases/[id]/comments.json': all(404),
	'GET /api/releases/[id]/team.json': all(404),
	// For tablets and envelopes: a person has nothing to do with them.
	'GET /api/devices/codes/[slug]': all(401),
	'POST /api/codes': all(415),
	'POST /api/devices/contact': all(415),
	'POST /api/devices/pair': all(415),
	'POST /api/devices/trial-envelope': all(415),
	'POST /api/envelopes': all(415),

	// The doors.
	'GET /': all(303),
	'GET /connexion': { who: ['nobody'], answer: 200 },
	// Whoever is in is led on.
	'POST /connexion?/enter': { who: ['nobody'], answer: 400 },
	'POST /connexion?/code': { who: ['nobody'], answer: 400 },
	'POST /connexion?/key': { who: ['nobody'], answer: 400 },
	'GET /mise-en-route': all(200),
	'POST /mise-en-route?/finish': all(400),
	'POST /mise-en-route?/rows': all(200),
	'POST /mise-en-route?/coller': all(200),
	'GET /connexion/secours': all(200),
	'POST /connexion/secours': all(400),
	'POST /connexion/cle': all(200),
	'GET /invitation': all(200),
	'POST /invitation?/look': all(400),
	'POST /invitation?/take': all(400),
	'GET /deconnexion': opens(signedIn),
	'POST /deconnexion': all(303),

	// One's own access: everybody's, also once every mandate is over.
	'GET /bureau/mon-acces': opens(signedIn),
	'POST /bureau/mon-acces/cle': opens(signedIn),
	'POST /bureau/mon-acces?/phrase': opens(signedIn, 400),
	'POST /bureau/mon-acces?/sheet': opens(signedIn, 400),
	'POST /bureau/mon-acces?/begin': opens(signedIn),
	'POST /bureau/mon-acces?/confirm': opens(signedIn, 400),
	'POST /bureau/mon-acces?/remove': opens(signedIn, 400),
	'POST /bureau/mon-acces?/key': opens(signedIn, 400),
	'POST /bureau/mon-acces?/keyless': opens(signedIn, 303),
	'POST /bureau/mon-acces?/end': opens(signedIn, 303),
	'POST /bureau/mon-acces?/endAll': opens(signedIn, 303),

	// The office.
	'GET /bureau': opens([...workers, 'stranger']),
	[`GET ${campaign}`]: opens(followers),
	[`POST ${campaign}?/essai`]: acts(managers),
	[`POST ${campaign}?/refaire`]: acts(managers),
	[`POST ${campaign}?/ranger`]: acts(managers),
	[`POST ${campaign}?/ressortir`]: acts(managers),
	[`GET ${campaign}/adresses`]: opens(followers),
	[`GET ${campaign}/billets`]: opens(managers),
	[`POST ${campaign}/billets?/faire`]: acts(managers),
	[`POST ${campaign}/billets?/refaire`]: acts(managers),
	[`POST ${campaign}/billets?/reserve`]: acts(managers),
	[`GET ${campaign}/calendrier.ics`]: opens(followers),
	[`GET ${campaign}/commentaires`]: opens([...followers, 'moderator']),
	[`POST ${campaign}/commentaires?/nommer`]: acts(managers),
	// Two people who are named read, and here nobody is.
	[`POST ${campaign}/commentaires?/decider`]: acts([]),
	[`POST ${campaign}/commentaires?/finir`]: acts([]),
	[`GET ${campaign}/dossier`]: opens(planners),
	[`POST ${campaign}/dossier?/signer`]: acts(managers),
	[`POST ${campaign}/dossier?/garder`]: acts(managers),
	[`GET ${campaign}/dossier/dossier.pdf`]: opens(planners),
	// Nothing of it was destroyed yet.
	[`GET ${campaign}/dossier/certificat.pdf`]: opens(planners, 404),
	[`GET ${campaign}/dossier/certificat.json`]: opens(planners, 404),
	[`GET ${campaign}/equipe`]: opens(speakers),
	[`POST ${campaign}/equipe?/signer`]: acts(speakers),
	[`POST ${campaign}/equipe?/retirer`]: acts(speakers),
	[`GET ${campaign}/exports`]: opens(planners),
	[`POST ${campaign}/exports`]: acts(planners),
	[`GET ${campaign}/exports/[id]`]: acts(planners),
	// Not open yet: there is nothing to close.
	[`GET ${campaign}/fermer`]: opens(seconds, 303),
	[`POST ${campaign}/fermer?/propose`]: acts(managers),
	[`POST ${campaign}/fermer?/confirm`]: acts(seconds),
	[`POST ${campaign}/fermer?/confirmHere`]: acts(managers),
	[`POST ${campaign}/fermer?/withdraw`]: acts(seconds),
	[`GET ${campaign}/imprimer`]: opens(speakers),
	[`POST ${campaign}/imprimer/document.pdf`]: { who: speakers, answer: 'reached' },
	[`GET ${campaign}/ouvrir`]: opens(seconds),
	[`POST ${campaign}/ouvrir?/propose`]: acts(managers),
	[`POST ${campaign}/ouvrir?/confirm`]: acts(seconds),
	// Nobody has typed a second access, and without its legal file the campaign stays where it is.
	[`POST ${campaign}/ouvrir?/confirmHere`]: { who: managers, answer: 401 },
	[`POST ${campaign}/ouvrir?/withdraw`]: acts(seconds),
	[`GET ${campaign}/papier`]: opens(keyers),
	[`POST ${campaign}/papier?/detruit`]: acts(keyers),
	[`GET ${campaign}/papier/formulaire.pdf`]: acts(keyers),
	[`POST ${campaign}/papier/lots`]: acts(keyers),
	[`GET ${campaign}/papier/lots/[lot]`]: opens(keyers, 404),
	[`POST ${campaign}/papier/lots/[lot]?/abandonner`]: acts(keyers),
	[`GET ${campaign}/papier/lots/[lot]/scelle`]: opens(keyers, 404),
	// What is sent is looked at before who sends it: an empty one is refused to all who work here.
	[`POST ${campaign}/papier/lots/[lot]/scelle`]: acts([...workers, 'stranger']),
	[`PUT ${campaign}/papier/lots/[lot]/scelle`]: acts(keyers),
	[`GET ${campaign}/plan`]: opens(planners),
	[`POST ${campaign}/plan?/plan`]: acts(managers),
	[`POST ${campaign}/plan?/vu`]: acts(managers),
	[`POST ${campaign}/plan?/organisme`]: acts(managers),
	[`GET ${campaign}/plan/apercu/[taille]`]: opens(planners),
	[`GET ${campaign}/portes`]: opens(followers),
	[`GET ${campaign}/supprimer`]: opens(managers),
	[`POST ${campaign}/supprimer`]: acts(managers),
	'GET /bureau/campagnes/nouvelle': opens(anyManagers),
	'POST /bureau/campagnes/nouvelle': acts(anyManagers),
	'GET /bureau/comptes': opens(anyManagers),
	'POST /bureau/comptes?/invite': acts(anyManagers),
	'POST /bureau/comptes?/withdraw': acts(anyManagers),
	'POST /bureau/comptes?/ask': acts(anyManagers),
	'POST /bureau/comptes?/agree': acts(anyManagers),
	'POST /bureau/comptes?/leave': acts(anyManagers),
	'GET /bureau/comptes/relais': opens(anyManagers),
	'GET /bureau/comptes/[id]': opens(managers),
	'POST /bureau/comptes/[id]?/mandate': acts(managers),
	'POST /bureau/comptes/[id]?/end': acts(managers),
	'POST /bureau/comptes/[id]?/back': acts(managers),
	'GET /bureau/immeubles': opens(anyManagers),
	'POST /bureau/immeubles?/ajouter': acts(anyManagers),
	'POST /bureau/immeubles?/verifier': acts(anyManagers),
	'POST /bureau/immeubles?/coller': acts(anyManagers),
	'GET /bureau/immeubles/[id]': opens(managers),
	'POST /bureau/immeubles/[id]': acts(managers),
	'GET /bureau/journal': opens([...managers, 'committee', 'stranger']),
	'GET /bureau/journal/journal.json': opens([...managers, 'committee', 'stranger']),
	'GET /bureau/langues': opens(anyManagers),
	'GET /bureau/langues/[subject]': opens(anyManagers),
	'POST /bureau/langues/[subject]?/try': acts(anyManagers),
	'POST /bureau/langues/[subject]?/confirm': acts(anyManagers),
	'GET /bureau/langues/[subject]/textes.xlsx': opens(anyManagers),
	'GET /bureau/langues/[subject]/[locale]': opens(anyManagers),
	'POST /bureau/langues/[subject]/[locale]': acts(anyManagers),
	'GET /bureau/langues/[subject]/[locale]/textes.xlf': opens(anyManagers),
	'GET /bureau/questionnaires': opens(anyManagers),
	'POST /bureau/questionnaires?/empty': acts(anyManagers),
	'POST /bureau/questionnaires?/bring': acts(anyManagers),
	// An instrument of the library is read by all who may; only a draft is changed.
	'GET /bureau/questionnaires/[id]': opens(anyManagers),
	'POST /bureau/questionnaires/[id]?/copy': acts(anyManagers),
	'POST /bureau/questionnaires/[id]?/frame': acts(anyManagers),
	'POST /bureau/questionnaires/[id]?/move': acts(anyManagers),
	'POST /bureau/questionnaires/[id]?/remove': acts(anyManagers),
	'POST /bureau/questionnaires/[id]?/undo': acts(anyManagers),
	'POST /bureau/questionnaires/[id]?/discard': acts(anyManagers),
	'GET /bureau/questionnaires/[id]/ajouter': opens(anyManagers, 404),
	'POST /bureau/questionnaires/[id]/ajouter': acts(anyManagers),
	'GET /bureau/questionnaires/[id]/comparer': opens(anyManagers),
	'GET /bureau/questionnaires/[id]/definition.json': opens(anyManagers),
	'GET /bureau/questionnaires/[id]/essai': opens(anyManagers),
	'GET /bureau/questionnaires/[id]/formulaire.xlsx': opens(anyManagers),
	'GET /bureau/questionnaires/[id]/papier.pdf': opens(anyManagers),
	'GET /bureau/questionnaires/[id]/publier': opens(anyManagers, 404),
	'POST /bureau/questionnaires/[id]/publier': acts(anyManagers),
	'GET /bureau/questionnaires/[id]/questions/[question]': opens(anyManagers, 404),
	'POST /bureau/questionnaires/[id]/questions/[question]?/save': acts(anyManagers),
	'POST /bureau/questionnaires/[id]/questions/[question]?/clause': acts(anyManagers),
	'POST /bureau/questionnaires/[id]/questions/[question]?/unclause': acts(anyManagers),
	'POST /bureau/questionnaires/[id]/questions/[question]?/join': acts(anyManagers),
	'GET /bureau/sauvegarde': opens(['administrator']),
	'POST /bureau/sauvegarde?/feuille': acts(['administrator']),
	'POST /bureau/sauvegarde?/verifier': acts(['administrator']),
	'POST /bureau/sauvegarde?/dossier': acts(['administrator']),
	'POST /bureau/sauvegarde/fichier': acts(['administrator']),
	'GET /bureau/registre': opens(anyManagers),
	'POST /bureau/registre?/demande': acts(anyManagers),
	'POST /bureau/registre?/repondre': acts(anyManagers),
	'POST /bureau/registre?/incident': acts(anyManagers),
	'GET /bureau/registre/registre.pdf': opens(anyManagers),
	'GET /bureau/registre/incident.pdf': opens(anyManagers),
	'GET /bureau/tablettes': opens(anyManagers),
	'GET /bureau/tablettes/ajouter': acts(anyManagers),
	'POST /bureau/tablettes/ajouter': acts(anyManagers),
	'GET /bureau/tablettes/chemin': opens(anyManagers),
	'POST /bureau/tablettes/chemin': acts(['administrator']),
	'GET /bureau/tablettes/chemin/verification': opens(anyManagers),
	'GET /bureau/tablettes/enveloppes': opens(anyManagers),
	'POST /bureau/tablettes/enveloppes': acts(anyManagers),
	[`GET ${tablet}`]: opens(managers),
	[`POST ${tablet}?/relier`]: acts(managers),
	[`POST ${tablet}?/effacement`]: acts(managers),
	[`GET ${tablet}/avis`]: opens(managers),
	[`GET ${tablet}/corriger`]: opens(managers),
	[`POST ${tablet}/corriger`]: acts(managers),
	[`GET ${tablet}/fiche`]: opens(managers),
	[`GET ${tablet}/incident`]: opens(managers),
	[`GET ${tablet}/perdue`]: opens(managers),
	[`POST ${tablet}/perdue`]: acts(managers),
	[`GET ${tablet}/retirer`]: opens(managers),
	[`POST ${tablet}/retirer`]: acts(managers),
	'GET /bureau/voix': opens([...recorders, 'stranger']),
	[`GET ${voices}`]: opens(recorders),
	[`POST ${voices}?/garder`]: acts(recorders),
	[`POST ${voices}?/decider`]: acts(recorders),
	[`GET ${voices}/ecouter/[file]`]: { who: recorders, answer: 404, bare: true },
	[`PUT ${voices}/film`]: { who: recorders, answer: 'reached', bare: true },

	// Results, for those who answer for an organisation: here their day has not come.
	'GET /comite': opens(signedIn),
	'GET /comite/[slug]': opens(signedIn, 303),
	'GET /comite/[slug]/assemblee': opens(signedIn, 303)
};
