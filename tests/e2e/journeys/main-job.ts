import { expect } from '@playwright/test';
import type { Product } from '../../support/product.ts';
import { annualSurvey, scaleQuestions } from '../page-objects/annual-survey.ts';
import { type Hands, plain } from '../page-objects/hands.ts';
import { office, type Person } from '../page-objects/office.ts';
import { respondent } from '../page-objects/respondent.ts';
import { neighboursAnswer } from './neighbours.ts';

const manager: Person = {
	name: 'Claire Gagnon',
	username: 'claire.gagnon',
	password: 'tasse verte neige lundi'
};

const days = 24 * 60 * 60 * 1000;
const french = { tick: 'J’ai compris et je veux répondre', start: 'Commencer' };

interface ReleasedTable {
	item: string;
	group: string;
	base: number;
	cells: { codes: string[]; said: Record<string, number | string> }[];
}

/** Requests that brought envelopes and were answered with a receipt, as the log counts them. */
function envelopesReceived(product: Product): number {
	const lines = product.output().split('\n');
	return lines.filter((line) => line.includes('/api/envelopes') && line.includes('200')).length;
}

/**
 * The whole way of the data: opened, answered with and without a network, counted, released, read,
 * exported. One person at a browser plays everybody in turn; the neighbours have devices of their own.
 */
export async function mainJob(hands: Hands, product: Product): Promise<void> {
	const { origin } = product;
	const bureau = office(hands, origin);
	const tenant = respondent(hands);

	await bureau.setUp(product.setUpLink, manager);
	const committee = await bureau.inviteCommittee('Jean Tremblay', 'jean.tremblay', manager);
	const slug = await bureau.prepareCampaign();

	// A trial takes the same way and never counts.
	await bureau.startTrial();
	const { kiosk, phone } = await bureau.addresses(slug);
	await hands.open(phone);
	await hands.see('ESSAI');
	await tenant.begin('Français', french.tick, french.start);
	for (const question of annualSurvey.questions)
		await tenant.answer(question.text['fr'] ?? '', null);
	expect(await tenant.send()).toContain('Merci. C’est envoyé.');
	await hands.see('Ceci est un essai');
	await bureau.campaign(slug);
	await hands.see('1 enveloppe d’essai reçue');
	await bureau.openForGood(slug, committee);
	await hands.see('1 enveloppe d’essai détruite à l’ouverture');

	// One household answers on the tablet: chooses, passes, goes back, corrects, sends.
	await hands.open(kiosk);
	await hands.heading(/Votre avis sur la vie ici/);
	await hands.checkAccessibility();
	await tenant.begin('Français', french.tick, french.start);
	const [first, second, ...others] = scaleQuestions.map(({ text }) => text['fr'] ?? '');
	if (first === undefined || second === undefined) throw new Error('the survey is too short');
	await tenant.answer(first, 'Pas du tout');
	await hands.heading(second);
	await hands.checkAccessibility();
	await tenant.advance('Retour', second);
	await tenant.answer(first, 'Souvent ou très souvent');
	await tenant.answer(second, 'Souvent ou très souvent');

	// The network goes; nothing of it is felt until the words at the end.
	await hands.loseNetwork();
	for (const question of others) await tenant.answer(question, 'Souvent ou très souvent');
	await hands.choose('Un loyer que je peux payer');
	await tenant.advance('Continuer', await hands.heading(/environ/));
	const thanks = await tenant.send();
	expect(thanks).toContain('Merci. C’est bien gardé.');
	await tenant.advance('Terminer', thanks);
	await hands.heading(/Votre avis sur la vie ici/);

	// Without a network the page itself still comes, and the next household can answer.
	await hands.open(`${origin}/kiosk`);
	await hands.heading(/Votre avis sur la vie ici/);
	await tenant.begin('English', 'I understand and I want to answer', 'Begin');
	for (const question of scaleQuestions) {
		await hands.heading(question.text['en'] ?? '');
		await hands.choose('Often or very often');
		await tenant.advance('Continue', question.text['en'] ?? '');
	}
	await hands.heading(/about three/);

	// Its answer is given up half way: nothing of it may ever count.
	const before = envelopesReceived(product);
	await hands.regainNetwork();
	await hands.open(`${origin}/kiosk`);
	await hands.heading(/Votre avis sur la vie ici/);
	await expect.poll(() => envelopesReceived(product), { timeout: 60_000 }).toBeGreaterThan(before);

	await neighboursAnswer(origin, slug, [
		'often',
		'often',
		'often',
		'often',
		'some',
		'some',
		'none',
		'none'
	]);
	// While answers come in, the office is shown the band of the day and no figure.
	await bureau.campaign(slug);
	expect(plain(await hands.words())).not.toContain('9 réponses');
	await bureau.close(slug, committee);
	await bureau.campaign(slug);
	await hands.see('9 réponses');

	// Nobody reads anything before the day, whoever asks.
	expect(await (await fetch(`${origin}/api/releases?campaign=${slug}`)).json()).toEqual([]);
	product.moveClock(4 * days);
	await hands.open(`${origin}/resultats/${slug}`);
	expect(await hands.words()).not.toContain('ménages sur 9');
	expect(await (await fetch(`${origin}/api/releases?campaign=${slug}`)).json()).toEqual([]);

	// On the day it is there, with nobody at work.
	product.moveClock(60 * days);
	await expect
		.poll(
			async () => {
				await hands.open(`${origin}/resultats/${slug}`);
				return plain(await hands.words());
			},
			{ timeout: 60_000 }
		)
		.toContain('9 réponses reçues. Il y a ici 24 logements');
	await hands.checkAccessibility();
	await bureau.signOut();
	await bureau.signIn(committee);
	await hands.open(`${origin}/comite/${slug}`);
	await hands.see('5 ménages sur 9 se sentent souvent en sécurité');
	await hands.see('Une autre question, posée autrement');
	await hands.checkAccessibility();

	// The export says the same as the page: 5 often, 2 some, 2 none, and the 4 that are left are joined.
	const [listed] = (await (await fetch(`${origin}/api/releases?campaign=${slug}`)).json()) as {
		id: string;
	}[];
	const id = listed?.id ?? '';
	const release = (await (await fetch(`${origin}/api/releases/${id}`)).json()) as {
		groups: { id: string; respondents: number; frame: number }[];
		tables: ReleasedTable[];
	};
	const securite = release.tables.filter(({ item }) => item === 'securite');
	expect(securite.map(({ base }) => base)).toContain(9);
	expect(securite[0]?.cells[0]).toEqual({ codes: ['often'], said: { kind: 'exact', count: 5 } });
	expect(securite[0]?.cells[1]?.said).toEqual({ kind: 'exact', count: 4 });
	const csv = await (await fetch(`${origin}/api/releases/${id}.csv`)).text();
	for (const table of release.tables) {
		for (const cell of table.cells) {
			const numbers = Object.values(cell.said).filter((value) => typeof value === 'number');
			const line = csv
				.split('\r\n')
				.find(
					(row) =>
						row.includes(table.item) &&
						row.includes(table.group) &&
						row.includes(cell.codes.join(' '))
				);
			expect(line, `${table.item} ${cell.codes.join(' ')}`).toBeDefined();
			for (const number of numbers) expect(line).toContain(String(number));
		}
	}
}
