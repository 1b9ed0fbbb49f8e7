import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Counts, Heads } from '#lib/domain/disclosure/counts.ts';
import { release as makeRelease, type ReleaseFacts } from '#lib/domain/disclosure/make-release.ts';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { writePlan } from '#lib/domain/disclosure/write-plan.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { annualSurvey } from '#lib/library/sondage-annuel/questionnaire.ts';
import { provincialSurvey } from '#lib/library/sondage-provincial/questionnaire.ts';
import { composeMethod } from '#lib/server/services/results/compose-method.ts';
import { annualFacts, annualRelease } from '../../../support/annual-release.ts';
import { ordinaryMethod } from '../../../support/method.ts';
import MethodShown from '../../../support/MethodShown.svelte';

type Locale = 'fr' | 'en';

async function text(
	release: Release,
	locale: Locale = 'fr',
	questionnaire = annualSurvey,
	beside = { comments: false, team: false }
) {
	const translation = await createTranslation(locale, ['common', 'results', 'method']);
	const page = composeMethod(release, questionnaire, locale, beside);
	const { body } = render(MethodShown, { props: { page, translation } });
	return body
		.replaceAll(/<!--.*?-->/gs, '')
		.replaceAll(/<[^>]+>/g, ' ')
		.replaceAll(/\s+/gu, ' ');
}

const none: Counts = { items: [], orders: [] };

/** Three buildings, two of them sisters, one question by age, one inside each building, one further. */
function cutRelease(facts: Partial<ReleaseFacts> = {}): Release {
	const plan = writePlan({
		questionnaire: annualSurvey,
		root: { id: 'all', label: 'Office' },
		sites: [
			{ id: 'a', label: 'Les Érables', frame: 60 },
			{ id: 'b', label: 'Les Pins', frame: 11, sister: 'c' },
			{ id: 'c', label: 'Les Lilas', frame: 12 }
		],
		policy: { version: 1, margin: 3 },
		trees: [
			{ question: 'consulte', tree: { kind: 'attribute', question: 'age' } },
			{ question: 'securite', tree: { kind: 'attribute-in-sites', question: 'soutien' } }
		],
		further: ['anciennete']
	});
	const heads: Heads = {
		sites: [
			{ site: 'a', respondents: 22 },
			{ site: 'b', respondents: 5 },
			{ site: 'c', respondents: 6 }
		],
		classes: [
			{ attribute: 'age', site: 'a', class: 'moins-de-35', respondents: 10 },
			{ attribute: 'age', site: 'a', class: '75-et-plus', respondents: 12 }
		]
	};
	return makeRelease({ ...annualFacts, ...facts }, plan, heads, none);
}

/** Two buildings told question by question: one of 22 responses, the other of so many. */
function twoBuildings(respondents: number): Release {
	const plan = writePlan({
		questionnaire: annualSurvey,
		root: { id: 'all', label: 'Office' },
		sites: [
			{ id: 'a', label: 'Les Érables', frame: 60 },
			{ id: 'b', label: 'Les Pins', frame: 40 }
		],
		policy: { version: 1, margin: 3 }
	});
	const sites = [
		{ site: 'a', respondents: 22 },
		{ site: 'b', respondents }
	];
	return makeRelease(annualFacts, plan, { sites, classes: [] }, none);
}

describe('the method page', () => {
	it('says who was asked, when, how and how many answered', async () => {
		const words = await text(annualRelease({ respondents: 22, pairs: {} }));
		expect(words).toContain('Habitations des Tilleuls. On demandait une réponse par ménage.');
		expect(words).toContain('Du 2 mars 2027 au 20 mars 2027.');
		expect(words).toContain('On pouvait répondre sur une tablette et sur un téléphone.');
		expect(words).toContain('Il fallait un code d’accès');
		expect(words).toContain('Taux de réponse : 22 sur 40 (RR2 de l’AAPOR).');
		expect(words).not.toContain('55');
		expect(words).toContain('2 envois d’essai ont été détruits à l’ouverture.');
		expect(words).toContain('Au moment du compte, aucune enveloppe n’était en retard.');
		expect(words).toContain('npm run audit -- releases.json');
		expect(words).toContain('« 3 ou moins »');
		expect(words).toContain('ne permettent à personne de prouver');
	});

	it('says once the day of a survey of one day', async () => {
		const period = { opens: '2027-11-22T14:00:00.000Z', closes: '2027-11-22T21:00:00.000Z' };
		const release = annualRelease({ respondents: 22, pairs: {}, facts: { period } });
		const words = await text(release);
		expect(words).toContain('Le 22 novembre 2027.');
		expect(words).not.toContain('Du 22 novembre');
		expect(await text(release, 'en')).toContain('On November 22, 2027.');
	});

	it('tells the rate in percent from thirty on, and not where nobody knows how many there are', async () => {
		expect(await text(annualRelease({ respondents: 30, pairs: {} }))).toContain('soit 75 %');
		const unknown = await text(annualRelease({ respondents: 30, frame: null, pairs: {} }));
		expect(unknown).toContain('on ne peut pas le dire');
		const persons = await text(
			annualRelease({ respondents: 30, pairs: {}, facts: { unit: 'person' } })
		);
		expect(persons).toContain('on ne peut pas le dire');
		expect(persons).not.toContain('RR2');
	});

	it('names what came late, what could not be read, and who held the key', async () => {
		const method = {
			...ordinaryMethod,
			ways: ['paper'] as const,
			codes: false,
			custody: 'custodians' as const,
			trial: 0,
			late: 1,
			unreadable: 4
		};
		const words = await text(annualRelease({ respondents: 22, pairs: {}, facts: { method } }));
		expect(words).toContain(
			'Au moment du compte, 1 enveloppe était en retard : ni ouverte ni comptée.'
		);
		expect(words).toContain('4 enveloppes étaient illisibles et ne comptent pas.');
		expect(words).toContain('Aucun envoi d’essai.');
		expect(words).toContain('On pouvait répondre sur papier.');
		expect(words).toContain('une personne pouvait répondre plus d’une fois');
		expect(words).toContain('Il en fallait deux pour ouvrir l’urne.');
		expect(words).not.toContain('sans autre gardien');
	});

	it('names breakdowns that are there, those that are not and why, and sisters said as one', async () => {
		const words = await text(cutRelease());
		expect(words).toContain(
			'Selon « Groupe d’âge », pour l’ensemble : votre avis avant les décisions.'
		);
		expect(words).toContain('Les Pins + Les Lilas : trop peu de réponses séparément');
		expect(words).toContain('pas deux classes assez grandes pour ce détail : intervenante');
		expect(words).toContain('Il faut 200 réponses pour ce détail : nombre d’années ici.');
		expect(words).toContain('Elles servent seulement à comparer des groupes');
		expect(words).not.toContain('à comparer des groupes : votre avis');
	});

	it('says what a margin holds, and how sure it is', async () => {
		const words = await text(annualRelease({ respondents: 30, pairs: {} }));
		expect(words).toContain('Si tout le monde avait répondu : sans doute de… à…');
		expect(words).toContain('le vrai résultat 19 fois sur 20, si les autres pensent comme');
		expect(words).not.toContain('une seule fois');
	});

	it('says that a margin supposes one answer each where no code was asked for', async () => {
		const facts = { method: { ...ordinaryMethod, codes: false } };
		const words = await text(annualRelease({ respondents: 30, pairs: {}, facts }));
		expect(words).toContain('Si tout le monde avait répondu, et une seule fois : sans doute de…');
		expect(words).toContain('Si chaque personne a répondu une seule fois, et si les autres');
		expect(words).toContain('ce taux suppose que personne n’a répondu deux fois');
		expect(words).not.toContain('Si tout le monde avait répondu :');
		expect(words).not.toContain('Elle est large assez');
	});

	it('says that buildings are compared where two have results, and not where one has', async () => {
		const compared = 'Les groupes du tableau plus haut, question par question.';
		expect(await text(twoBuildings(10))).toContain(compared);
		expect(await text(twoBuildings(6))).not.toContain(compared);
		expect(await text(annualRelease({ respondents: 30, pairs: {} }))).not.toContain(compared);
	});

	it('says where comments and the view of the team are read, only where there are some', async () => {
		const release = annualRelease({ respondents: 30, pairs: {} });
		const told = (comments: boolean, team: boolean) =>
			text(release, 'fr', annualSurvey, { comments, team });
		const both = await told(true, true);
		expect(both).toContain('À lire à côté des chiffres');
		expect(both).toContain('Les commentaires sont à la fin de la page qui montre toutes');
		expect(both).toContain('Le point de vue signé de l’équipe est sous les résultats');
		expect(await told(true, false)).not.toContain('point de vue signé');
		expect(await told(false, true)).not.toContain('Les commentaires');
		expect(await told(false, false)).not.toContain('À lire à côté');
	});

	it('names a group that is too small, as its label is written', async () => {
		const words = await text(annualRelease({ respondents: 5, pairs: {} }));
		expect(words).toContain('Moins de 7 réponses, comptées dans l’ensemble : Les Tilleuls.');
	});

	it('tells the source of landmarks, but not beside the study they come from', async () => {
		const source = 'L’expérience d’habiter son logement subventionné';
		expect(await text(annualRelease({ respondents: 22, pairs: {} }))).toContain(source);
		const plan = writePlan({
			questionnaire: provincialSurvey,
			root: { id: 'all', label: 'Province' },
			sites: [{ id: 'a', label: 'Estrie', frame: null }],
			policy: { version: 1, margin: 3 }
		});
		const facts: ReleaseFacts = {
			...annualFacts,
			demonstration: true,
			questionnaire: { ...annualFacts.questionnaire, id: provincialSurvey.id }
		};
		const heads = { sites: [{ site: 'a', respondents: 40 }], classes: [] };
		const study = makeRelease(facts, plan, heads, none);
		const words = await text(study, 'fr', provincialSurvey);
		expect(words).not.toContain(source);
		expect(words).toContain('Publier aussi ces questions permettrait');
	});

	it('reads in English without a French word of its own', async () => {
		const words = await text(cutRelease(), 'en');
		expect(words).toContain('Response rate: 33 of 83, or 40% (AAPOR RR2).');
		expect(words).toContain('By “Age group”, for everyone together');
		expect(words).not.toMatch(/réponse|sondage/i);
	});
});
