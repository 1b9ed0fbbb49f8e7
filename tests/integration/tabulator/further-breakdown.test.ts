import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealResponse } from '#lib/client/sealing/seal.ts';
import type { Release } from '#lib/domain/disclosure/release.ts';
import type { Question, Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import type { Answer } from '#lib/domain/response/answer.ts';
import { finish } from '#lib/domain/response/finish.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { fromBase64Url } from '#lib/protocol/base64url.ts';
import { seededChance, type Chance } from '#lib/server/demonstration/chance.ts';
import type { Server } from '#lib/server/server.ts';
import {
	type CampaignResults,
	readCampaignResults
} from '#lib/server/services/campaign-results.ts';
import { tabulateCampaign } from '#lib/server/services/tabulate-campaign.ts';
import { startServer } from '#lib/server/start-server.ts';
import { partTables } from '#lib/server/services/results/compose-groups.ts';
import { composeLetter } from '#lib/server/services/results/compose-letter.ts';
import LetterOfGroups from '../../support/LetterOfGroups.svelte';
import { closeSealedCampaign, openSealedCampaign } from '../../support/sealed-campaign.ts';
import { emptyStorage } from '../../support/storage.ts';

type Published = NonNullable<CampaignResults['published']>;

/** Ages that are given, in turn; every fifth household keeps its own to itself. */
const ages = ['35-54', '65-74', '75-et-plus'] as const;
const silentEvery = 5;

const pick = (codes: readonly string[], chance: Chance): string =>
	codes[Math.floor(chance() * codes.length)] ?? '';

/** An answer far from the edges; the oldest feel clearly less safe. */
function answerTo(question: Question, age: string | null, chance: Chance): Answer | null {
	if (question.id === 'age') return age === null ? null : { kind: 'choice', code: age };
	if (question.kind === 'several-choices') {
		const codes = question.options.map(({ code }) => code).filter(() => chance() < 0.4);
		return codes.length === 0 ? null : { kind: 'choices', codes };
	}
	if (question.kind !== 'scale') return null;
	const [often, none] =
		question.id === 'securite' ? (age === '75-et-plus' ? [0.2, 0.6] : [0.65, 0.15]) : [0.4, 0.3];
	const at = chance();
	const { parts } = question;
	if (at < often) return { kind: 'choice', code: pick(parts.often, chance) };
	if (at > 1 - none) return { kind: 'choice', code: pick(parts.none, chance) };
	return parts.some.length === 0 ? null : { kind: 'choice', code: pick(parts.some, chance) };
}

function responses(questionnaire: Questionnaire, count: number) {
	const chance = seededChance(200);
	return Array.from({ length: count }, (_, household) => {
		const age = household % silentEvery === 0 ? null : (ages[household % ages.length] ?? null);
		const answers = questionnaire.questions.flatMap((question) => {
			const answer = answerTo(question, age, chance);
			return answer === null ? [] : [[question.id, answer] as const];
		});
		const given = Object.fromEntries(answers);
		return finish(questionnaire, { state: 'in-progress', answers: given }, 'fr');
	});
}

describe('an office that asked for results by age', () => {
	let server: Server;
	let remove: () => Promise<void>;
	let large: Published;

	beforeAll(async () => {
		const storage = await emptyStorage('sqlite');
		remove = () => storage.remove();
		server = await startServer(storage.config, {
			calendar: 0,
			log: { info: () => undefined, error: () => undefined }
		});
		large = await published('office-260', 260);
	});
	afterAll(async () => {
		await server.close();
		await remove();
	});

	/** Sealed as devices seal, counted by the tabulator's own process, read on its day. */
	async function published(slug: string, count: number): Promise<Published> {
		const campaign = await openSealedCampaign(server, slug, ['age'], [200, 200]);
		const { bundle, questionnaire } = campaign;
		const envelopes = await Promise.all(
			responses(questionnaire, count).map((response, household) => {
				const site = household % 2 === 0 ? 'est' : 'ouest';
				return sealResponse({ bundle, questionnaire, response, site });
			})
		);
		await server.ballotBox.put(
			envelopes.map((envelope) => ({ ...envelope, sealed: fromBase64Url(envelope.sealed) }))
		);
		await closeSealedCampaign(server, campaign);
		await tabulateCampaign(server, campaign.id);
		const later = { ...server, clock: () => server.clock() + 60_000 };
		const results = await readCampaignResults(later, slug);
		if (results?.published == null) throw new Error(`${slug} has no public results`);
		return results.published;
	}

	async function words(results: Published, question: string): Promise<string> {
		const page = composeLetter(results, null, 'fr');
		const group = page.letter.group;
		const props = {
			page,
			translation: await createTranslation('fr', ['common', 'results', 'team']),
			question,
			parts: partTables(results.release, group).filter(({ item }) => item === question)
		};
		// Where SvelteKit keeps the page while it draws on the server.
		const url = new URL('http://localhost/comite/office');
		const context = new Map([['__request__', { page: { url } }]]);
		return render(LetterOfGroups, { props, context })
			.body.replaceAll(/<!--[\s\S]*?-->/g, '')
			.replaceAll(/<[^>]*>/g, ' ')
			.replaceAll(/[\s\u00a0]+/g, ' ');
	}

	const classesOf = ({ groups }: Release) => groups.filter(({ kind }) => kind === 'class');

	test('reads them from 200 responses on, audited, in the letter and under each question', async () => {
		const { release } = large;
		expect(release.audit).toMatchObject({ passed: ['age'], withdrawn: [] });
		const classes = classesOf(release);
		expect(classes.map(({ attribute }) => attribute?.codes)).toEqual([
			['moins-de-35', '35-54'],
			['55-64', '65-74'],
			['75-et-plus']
		]);
		expect(composeLetter(large, null, 'fr').cut).toContain('securite');
		const said = await words(large, 'securite');
		expect(said).toContain('nettement plus souvent que 75 ans et plus.');
		for (const { respondents } of classes) {
			expect(respondents).toBeGreaterThanOrEqual(30);
			expect(said).toContain(`${respondents} réponses`);
		}
	});

	test('never reads them inside a building, nor how many kept their age to themselves', () => {
		const { release } = large;
		const root = release.groups.find(({ parent }) => parent === null);
		const classes = classesOf(release);
		expect(classes.length).toBeGreaterThan(0);
		expect(classes.filter(({ parent }) => parent !== root?.id)).toEqual([]);
		const silent = Math.ceil(260 / silentEvery);
		expect(release.groups.filter(({ respondents }) => respondents === silent)).toEqual([]);
	});

	test('reads none of it under 200, and why', async () => {
		const results = await published('office-199', 199);
		expect(classesOf(results.release)).toEqual([]);
		expect(results.release.audit ?? null).toBeNull();
		const said = await words(results, 'securite');
		expect(said).not.toContain('75 ans et plus');
		expect(said).toContain('Différence selon groupe d’âge Non publié : trop peu de réponses');
	});
});
