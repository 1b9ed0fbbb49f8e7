import {
	acts,
	all,
	anyManagers,
	campaign,
	managers,
	opens,
	seconds,
	workers,
	writers,
	type Line
} from './line.ts';

/** Consultations, votes, assemblies, and what becomes of what was said: a part of the table. */
export const decisionTable: Readonly<Record<string, Line>> = {
	// Of no building.
	'GET /annee/[site]': all(404),
	'GET /resultats/[slug]/proces-verbal.pdf': all(303),
	// What only a formal vote has: the campaign of this table is a survey.
	[`GET ${campaign}/gardiens`]: opens(seconds, 404),
	[`POST ${campaign}/gardiens?/faire`]: acts(managers),
	[`POST ${campaign}/gardiens?/remises`]: acts(managers),
	[`POST ${campaign}/gardiens?/repeter`]: acts(managers),
	[`GET ${campaign}/depouiller`]: opens(seconds, 404),
	[`POST ${campaign}/depouiller`]: acts(seconds),
	[`GET ${campaign}/incidents`]: opens(seconds, 404),
	[`POST ${campaign}/incidents`]: acts(seconds),
	[`GET ${campaign}/recompte`]: opens(seconds, 404),
	[`POST ${campaign}/recompte?/ouvrir`]: acts(seconds),
	[`POST ${campaign}/recompte?/detruire`]: acts(managers),
	[`GET ${campaign}/liste-electorale`]: opens(managers, 404),
	[`POST ${campaign}/liste-electorale?/ajouter`]: acts(managers),
	[`POST ${campaign}/liste-electorale?/cocher`]: acts(managers),
	[`POST ${campaign}/liste-electorale?/retirer`]: acts(managers),
	// The minutes of a formal vote: a survey has none.
	[`GET ${campaign}/proces-verbal.pdf`]: opens(seconds, 404),
	'GET /bureau/consultations/nouvelle': opens(anyManagers),
	'POST /bureau/consultations/nouvelle?/preparer': acts(anyManagers),
	'POST /bureau/consultations/nouvelle?/lignes': acts(anyManagers),
	'GET /bureau/assemblees': opens([...workers, 'stranger']),
	'GET /bureau/assemblees/nouvelle': opens(writers),
	// A form that names no building is about all of them.
	'POST /bureau/assemblees/nouvelle': acts([...managers, 'committee', 'stranger']),
	// Of no assembly: whoever works here finds that it does not exist.
	'GET /bureau/assemblees/[id]': opens([...workers, 'stranger'], 404),
	'GET /bureau/assemblees/[id]/ecran': opens([...workers, 'stranger'], 404),
	'GET /bureau/assemblees/[id]/proces-verbal.pdf': opens([...workers, 'stranger'], 404),
	'POST /bureau/assemblees/[id]?/ajouter': acts([...workers, 'stranger']),
	'POST /bureau/assemblees/[id]?/enlever': acts([...workers, 'stranger']),
	'POST /bureau/assemblees/[id]?/monter': acts([...workers, 'stranger']),
	'POST /bureau/assemblees/[id]?/ouvrir': acts([...workers, 'stranger']),
	'POST /bureau/assemblees/[id]?/lever': acts([...workers, 'stranger']),
	'POST /bureau/assemblees/[id]?/supprimer': acts([...workers, 'stranger']),
	'POST /bureau/assemblees/[id]?/aborder': acts([...workers, 'stranger']),
	'POST /bureau/assemblees/[id]?/passer': acts([...workers, 'stranger']),
	'POST /bureau/assemblees/[id]?/portes': acts([...workers, 'stranger']),
	'POST /bureau/assemblees/[id]?/cocher': acts([...workers, 'stranger']),
	'POST /bureau/assemblees/[id]?/inscrire': acts([...workers, 'stranger']),
	'POST /bureau/assemblees/[id]?/confirmer': acts([...workers, 'stranger']),
	'POST /bureau/assemblees/[id]?/confirmerIci': acts([...workers, 'stranger']),
	'POST /bureau/assemblees/[id]?/incident': acts([...workers, 'stranger']),
	'POST /bureau/assemblees/[id]?/reprendre': acts([...workers, 'stranger']),
	'GET /bureau/suites': opens(writers),
	'GET /bureau/suites/decider': opens(writers),
	'POST /bureau/suites/decider': acts(writers),
	// Of no campaign: there is nothing to ask about.
	'GET /bureau/suites/mieux': opens(anyManagers, 404),
	'POST /bureau/suites/mieux': acts(anyManagers),
	'GET /bureau/suites/echeances.ics': opens(writers),
	'GET /bureau/suites/affiche.pdf': opens(writers, 404),
	// Of no commitment: whoever may write finds that it does not exist, nobody else that much.
	'GET /bureau/suites/[id]': opens(writers, 404),
	'POST /bureau/suites/[id]?/news': acts(writers),
	'POST /bureau/suites/[id]?/confirm': acts(writers),
	'POST /bureau/suites/[id]?/confirmHere': acts(writers),
	'POST /bureau/suites/[id]?/withdraw': acts(writers)
};
