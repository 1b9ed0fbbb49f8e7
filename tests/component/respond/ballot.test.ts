import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Submission } from '#lib/client/sync/submit.ts';
import { ballotNotice } from '#lib/domain/consultation/ballot-notice.ts';
import type { BallotRules, FormalRules } from '#lib/domain/consultation/ballot-rules.ts';
import type { Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import JourneyWalked from '../../support/JourneyWalked.svelte';
import { anyBundle } from '../../support/any-bundle.ts';
import { ballotSurvey, formalRules, worksRules } from '../../support/outcomes.ts';
import '../../../src/app.css';
import '#lib/ui/respond/respond.css';

const promise = 'Les résultats ne disent jamais qui a répondu quoi.';
const warning =
	'Si tout le monde vote pareil, chacun saura comment les autres ont voté. Vous pouvez voter blanc.';

/** Of the usual rules, to be changed. */
const formal: FormalRules = {
	unit: 'member',
	electorate: 40,
	representation: 'none',
	quorum: null,
	custodians: ['secretariat', 'tresorerie', 'federation']
};

let now: number;

beforeEach(async () => {
	now = 1_000_000;
	await page.viewport(1024, 768);
	vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
});

afterEach(() => {
	vi.useRealTimers();
});

function pass(milliseconds: number): void {
	now += milliseconds;
	vi.advanceTimersByTime(milliseconds);
}

async function touch(name: string | RegExp): Promise<void> {
	pass(600);
	await page.getByRole('button', { name }).click();
}

/** At the first screen of a consultation with these rules. */
async function open(
	rules: BallotRules,
	{
		questions = ballotSurvey.questions.slice(0, 1),
		locale = 'fr'
	}: { questions?: Questionnaire['questions']; locale?: Locale } = {}
) {
	const questionnaire = { ...ballotSurvey, questions };
	const bundle = anyBundle({
		questionnaire,
		ballot: JSON.parse(JSON.stringify(ballotNotice(rules, questionnaire, 3))) as unknown
	});
	return render(JourneyWalked, {
		translation: await createTranslation(locale, ['common', 'respond']),
		bundle,
		questionnaire,
		device: 'tablet',
		sites: bundle.sites.slice(0, 1),
		history: null,
		drafts: null,
		onleave: () => undefined,
		submit: () => Promise.resolve<Submission>('sent'),
		now: () => now,
		random: () => 0
	});
}

const shown = (): string => document.body.textContent.replaceAll(/[\u00A0\u202F]/g, ' ');

describe('a formal vote on a tablet', () => {
	test('says first that it decides and what will be published, never the promise of a survey', async () => {
		await open(formalRules({ announcement: 'result-only' }));
		await expect.poll(shown).toContain('Seul le résultat sera publié, jamais les voix.');
		expect(shown()).toContain('Ce vote décide.');
		expect(shown()).toContain('Vote à bulletin secret.');
		expect(shown()).not.toContain(promise);
	});

	test('says what it is about from the first screen, by the title of the campaign', async () => {
		await open(formalRules());
		await expect.element(page.getByRole('heading', { level: 1 })).toHaveTextContent('Sondage 2027');
		await touch(/^Français/);
		await expect
			.element(page.getByRole('heading', { level: 2, name: 'Sondage 2027' }))
			.toBeVisible();
	});

	test('tells the rules before the tick: who, quorum, threshold, announcement, day', async () => {
		await open(formalRules());
		await touch(/^Français/);
		await expect
			.element(page.getByRole('heading', { level: 1 }))
			.toHaveTextContent('Avant de voter');
		for (const text of [
			'Un vote par membre. Votes possibles : 40.',
			'Personne ne vote à la place d’une autre personne.',
			'Quorum, les votes qu’il faut : 15.',
			'La proposition est adoptée si plus de la moitié des voix exprimées sont pour',
			'Voter blanc est un choix complet.',
			'Seront publiés : le résultat, le nombre de votes et les voix de chaque côté.',
			'Publié le 1er avril, pour tout le monde en même temps.',
			'Clés gardées par : secretariat, tresorerie et federation.',
			'Un vote envoyé ne peut pas être retrouvé.'
		]) {
			expect(shown()).toContain(text);
		}
		expect(shown()).not.toContain(promise);
		expect(shown()).not.toContain('Un groupe de moins de sept réponses');
		expect(shown()).not.toContain(warning);
	});

	test('warns before an exact count, above the tick', async () => {
		await open(formalRules({ announcement: 'exact' }));
		await touch(/^Français/);
		await expect.element(page.getByText(warning)).toBeVisible();
		expect(shown()).toContain('Le décompte exact sera inscrit au procès-verbal.');
	});

	test('names the turnouts at which the result tells how people voted', async () => {
		const threshold = { numerator: 3, denominator: 4, strict: false };
		const [question] = formalRules().questions;
		if (question === undefined) throw new Error('no question');
		await open(
			formalRules({
				announcement: 'result-only',
				questions: [{ ...question, method: { kind: 'majority', threshold, base: 'cast' } }],
				formal: { ...formal, quorum: null }
			})
		);
		await touch(/^Français/);
		await expect
			.poll(shown)
			.toContain('Si le nombre de votes est de 1 à 11, le résultat lui-même peut montrer');
	});

	test('offers no answer in somebody’s place, and says why', async () => {
		await open(formalRules());
		await touch(/^Français/);
		await touch('On m’aide à répondre');
		await expect
			.element(page.getByText('Dans ce vote, personne ne répond à la place d’une autre personne.'))
			.toBeVisible();
		expect(page.getByRole('radio', { name: /à la place/ }).elements()).toHaveLength(0);
		expect(page.getByRole('radio', { name: /On me lit/ }).elements()).toHaveLength(1);
	});

	test('offers it where the by-laws do', async () => {
		await open(formalRules({ formal: { ...formal, representation: 'by-laws' } }));
		await touch(/^Français/);
		await touch('On m’aide à répondre');
		await expect.element(page.getByRole('radio', { name: /à la place/ })).toBeInTheDocument();
	});

	test('is read again as a vote, a passed question as a blank one, and thanked for as a vote', async () => {
		await open(formalRules());
		await touch(/^Français/);
		pass(600);
		await page.getByRole('checkbox', { name: 'J’ai compris et je veux voter' }).click();
		await touch('Commencer');
		await touch('Passer cette question');
		await expect
			.element(page.getByRole('heading', { level: 1 }))
			.toHaveTextContent('Relisez votre vote');
		expect(shown()).toContain('Sondage 2027');
		expect(shown()).toContain('Sans réponse : c’est un vote blanc.');
		expect(shown()).toContain('Après l’envoi, personne ne peut retrouver votre vote.');
		await touch('Déposer mon vote');
		await expect
			.element(page.getByRole('heading', { level: 1 }))
			.toHaveTextContent('Merci. Votre vote est dans l’urne.');
		expect(shown()).toContain('Personne ne peut le retrouver, même pas nous.');
	});

	test('claims that nobody can find it again only where custodians keep the keys', async () => {
		await open(formalRules({ formal: { ...formal, custodians: [] } }));
		await touch(/^Français/);
		await expect.poll(shown).toContain('Le serveur garde aussi la clé.');
		expect(shown()).not.toContain('même pas nous');
	});

	test('does not begin where its rules cannot be read', async () => {
		await open({ ...formalRules(), kind: 'unheard-of' as 'vote' });
		await touch(/^Français/);
		await expect.element(page.getByRole('heading', { level: 1 })).toBeVisible();
		expect(page.getByRole('checkbox').elements()).toHaveLength(0);
		expect(page.getByRole('button', { name: 'Commencer' }).elements()).toHaveLength(0);
	});

	test('says the same in Arabic', async () => {
		await open(formalRules({ announcement: 'exact' }), { locale: 'ar' });
		await expect.poll(shown).toContain('هذا التصويت يقرّر.');
		expect(shown()).not.toContain('Ce vote');
	});
});

describe('an election of two persons on a tablet', () => {
	const names = ['Ada Roy', 'Bao Ly', 'Cleo Diaz'];
	const board: Questionnaire['questions'][number] = {
		kind: 'several-choices',
		id: 'election',
		text: { fr: 'Qui voulez-vous au conseil ?' },
		short: { fr: 'Le conseil' },
		advised: 2,
		exclusive: 'blanc',
		options: [...names, 'Vote blanc'].map((name, index) => ({
			code: index === names.length ? 'blanc' : `personne-${index + 1}`,
			label: { fr: name }
		}))
	};
	const tooMany = 'Trop de noms : tel quel, ce vote est blanc. Gardez-en 2 au plus.';

	test('says at once that a third name makes the vote blank, and nothing of two', async () => {
		await open(
			formalRules({
				kind: 'election',
				announcement: 'result-only',
				questions: [
					{ item: 'election', method: { kind: 'approval', seats: 2 }, tie: { kind: 'stands' } }
				]
			}),
			{ questions: [board] }
		);
		await touch(/^Français/);
		pass(600);
		await page.getByRole('checkbox', { name: 'J’ai compris et je veux voter' }).click();
		await touch('Commencer');
		pass(600);
		for (const name of names.slice(0, 2)) await page.getByRole('checkbox', { name }).click();
		await expect.element(page.getByRole('button', { name: 'Continuer' })).toBeVisible();
		expect(shown()).not.toContain('Trop de noms');
		await page.getByRole('checkbox', { name: 'Cleo Diaz' }).click();
		await expect.poll(shown).toContain(tooMany);
		await page.getByRole('checkbox', { name: 'Ada Roy' }).click();
		await expect.poll(shown).not.toContain('Trop de noms');
	});
});

describe('a consultation on works', () => {
	test('speaks of answers before they are sent, of no vote', async () => {
		await open(worksRules(), { questions: ballotSurvey.questions.slice(3) });
		await touch(/^Français/);
		await expect.poll(shown).toContain('Une réponse envoyée ne peut pas être retrouvée.');
		expect(shown()).toContain('Votre réponse est scellée sur cet appareil avant de partir.');
		expect(shown()).not.toMatch(/[Vv]ote envoyé|Votre vote/);
	});

	test('promises nothing, and says which works will be published and not the sums', async () => {
		await open(worksRules(), { questions: ballotSurvey.questions.slice(3) });
		await expect.poll(shown).toContain('Rien n’est promis.');
		await touch(/^Français/);
		expect(shown()).toContain('Vous donnez votre avis. La décision viendra plus tard.');
		expect(shown()).toContain('jamais les sommes données');
		expect(shown()).not.toContain('Ce vote décide');
		expect(shown()).not.toContain('quorum');
		pass(600);
		await page.getByRole('checkbox').click();
		await touch('Commencer');
		await touch('Passer cette question');
		await expect
			.element(page.getByRole('heading', { level: 1 }))
			.toHaveTextContent('Relisez vos réponses');
		expect(shown()).toContain('Question passée');
	});
});
