/** What exists only once somebody made it, with an identifier nobody knows beforehand. */
export interface Made {
	/** A campaign in preparation, with codes. */
	readonly draft: string;
	readonly tablet: string;
	readonly account: string;
	/** A batch of paper forms of `demo-ouvert`. */
	readonly batch: string;
}

/** Pages that need no account. */
export const openPages: readonly string[] = [
	'/connexion',
	'/connexion/secours',
	'/invitation',
	'/confiance',
	'/accessibilite',
	'/kiosk',
	'/kiosk?campaign=demo-ouvert&site=demo-erables',
	'/r/demo-ouvert',
	'/r/demo-coop',
	'/r/nulle-part',
	'/nulle-part',
	'/resultats',
	'/resultats/nulle-part',
	'/resultats/demo-provincial',
	'/resultats/demo-provincial/questions',
	'/resultats/demo-omh-1',
	'/resultats/demo-omh-2',
	'/resultats/demo-omh-2/questions',
	'/resultats/demo-omh-2/questions/securite',
	'/resultats/demo-omh-2/journal',
	'/resultats/demo-omh-2/methode',
	'/resultats/demo-omh-2?retour=kiosk',
	'/resultats/demo-osbl',
	'/resultats/demo-coop',
	'/resultats/demo-coop/questions',
	'/resultats/demo-ouvert',
	'/resultats/demo-vote',
	'/annee/demo-lilas',
	'/annee/demo-erables'
];

/** Pages a manager reads, of what stands in the demonstration. */
export const managerPages: readonly string[] = [
	'/bureau',
	'/bureau/immeubles',
	'/bureau/immeubles/demo-erables',
	'/bureau/comptes',
	'/bureau/comptes/relais',
	'/bureau/mon-acces',
	'/deconnexion',
	'/bureau/questionnaires',
	'/bureau/questionnaires/sondage-annuel',
	'/bureau/questionnaires/sondage-annuel/comparer',
	'/bureau/questionnaires/sondage-annuel/essai',
	'/bureau/journal',
	'/bureau/langues',
	'/bureau/langues/tenants',
	'/bureau/langues/sondage-annuel',
	'/bureau/langues/sondage-annuel/ar',
	'/bureau/registre',
	'/bureau/assemblees',
	'/bureau/assemblees/nouvelle',
	'/bureau/assemblees/demo-assemblee',
	'/bureau/assemblees/demo-assemblee/ecran',
	'/bureau/suites',
	'/bureau/suites/decider',
	'/bureau/suites/demo-suite-1',
	'/bureau/suites/mieux?campagne=demo-omh-2',
	'/bureau/voix',
	'/bureau/voix/demo-ouvert/fr',
	'/bureau/tablettes',
	'/bureau/tablettes/ajouter',
	'/bureau/tablettes/enveloppes',
	'/bureau/tablettes/chemin',
	'/bureau/tablettes/chemin/verification',
	'/bureau/campagnes/nouvelle',
	'/bureau/consultations/nouvelle',
	'/bureau/consultations/nouvelle?genre=vote',
	'/bureau/consultations/nouvelle?genre=works',
	'/bureau/campagnes/demo-omh-2',
	'/bureau/campagnes/demo-omh-2/commentaires',
	'/bureau/campagnes/demo-omh-2/dossier',
	'/bureau/campagnes/demo-omh-2/equipe',
	'/bureau/campagnes/demo-omh-2/plan',
	'/bureau/campagnes/demo-ouvert',
	'/bureau/campagnes/demo-ouvert/adresses',
	'/bureau/campagnes/demo-ouvert/equipe',
	'/bureau/campagnes/demo-ouvert/fermer',
	'/bureau/campagnes/demo-ouvert/papier',
	'/bureau/campagnes/demo-ouvert/portes',
	'/bureau/campagnes/demo-ouvert/imprimer',
	'/bureau/campagnes/demo-omh-2/exports',
	'/comite',
	'/comite/demo-omh-2',
	'/comite/demo-omh-2/assemblee',
	'/comite/demo-omh-1',
	'/comite/demo-travaux'
];

/** Pages of whoever looks after the installation. */
export const administratorPages: readonly string[] = [
	'/bureau/sauvegarde',
	'/bureau/sauvegarde/restaurer',
	// The vote of the co-operative, which has no manager of its own.
	'/bureau/campagnes/demo-vote',
	'/bureau/campagnes/demo-vote/depouiller',
	'/bureau/campagnes/demo-vote/gardiens',
	'/bureau/campagnes/demo-vote/incidents',
	'/bureau/campagnes/demo-vote/liste-electorale',
	'/bureau/campagnes/demo-vote/recompte'
];

/** Pages a manager reads, of what was made since. */
export function madePages({ draft, tablet, account, batch }: Made): string[] {
	const campaign = `/bureau/campagnes/${draft}`;
	const device = `/bureau/tablettes/${tablet}`;
	return [
		campaign,
		`${campaign}/billets`,
		`${campaign}/dossier`,
		`${campaign}/imprimer`,
		`${campaign}/plan`,
		`${campaign}/plan/apercu/50`,
		`${campaign}/modifier`,
		`${campaign}/ouvrir`,
		`${campaign}/supprimer`,
		`/bureau/campagnes/demo-ouvert/papier/lots/${batch}`,
		`/bureau/comptes/${account}`,
		device,
		...['avis', 'corriger', 'fiche', 'incident', 'perdue', 'retirer'].map(
			(page) => `${device}/${page}`
		)
	];
}

/** Routes whose page stands only in another product than the demonstration, and where it is shown. */
export const shownElsewhere: Readonly<Record<string, string>> = {
	'/': 'main-job.e2e.ts, before the first account',
	'/mise-en-route/restaurer':
		'only while nobody has an access: two fields of /bureau/sauvegarde/restaurer',
	'/mise-en-route': 'main-job.e2e.ts, before the first account',
	'/bureau/questionnaires/[id]/ajouter': 'editor.e2e.ts, of a draft',
	'/bureau/questionnaires/[id]/publier': 'editor.e2e.ts, of a draft',
	'/bureau/questionnaires/[id]/questions/[question]': 'editor.e2e.ts, of a draft'
};
