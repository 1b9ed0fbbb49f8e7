import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type CommitmentState, commitmentStates } from '#lib/domain/followup/commitment.ts';
import { silentDays } from '#lib/domain/followup/silence.ts';
import { type ToldCommitment, toldOf } from '#lib/domain/followup/told.ts';
import { layOutFollowUpPoster } from '#lib/export/followup/lay-out-poster.ts';
import { locales } from '#lib/i18n/locales.ts';
import { createTranslation } from '#lib/i18n/translation.ts';
import { typeset } from '#lib/server/typesetting/typeset.ts';
import { commitment, step } from '../../../support/commitments.ts';
import { missingPdfTools, told as toldBy } from '../../../support/paper.ts';

const root = join(import.meta.dirname, '../../../..');
const day = 86_400_000;
const at = Date.UTC(2027, 3, 20, 16);
let folder: string;

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'porte-voix-suites-'));
});
afterAll(() => {
	rmSync(folder, { recursive: true });
});

const one = (state: CommitmentState, sequence: number): ToldCommitment =>
	toldOf(
		commitment({
			number: { year: 2027, sequence },
			steps: [
				step({
					state,
					at,
					reason: state === 'impossible' ? { fr: 'Il n’y a pas la place.' } : null
				})
			]
		}),
		{ fr: 'on ne nous demande pas notre avis.' }
	);

const source = (told: readonly ToldCommitment[], now: number) => ({
	told,
	now,
	place: 'Les Érables',
	address: 'https://voix.exemple.org/resultats/sondage-annuel-2027',
	demonstration: null
});

async function printed(locale: (typeof locales)[number], now: number, states = commitmentStates) {
	const words = await createTranslation(locale, ['common', 'followup', 'results']);
	const all = states.map((state, index) => one(state, index + 1));
	const poster = layOutFollowUpPoster(words, source(all, now), 'us-letter');
	const file = join(folder, `${locale}-${String(now)}.pdf`);
	writeFileSync(file, await typeset(root, 'follow-up', poster));
	return { poster, text: toldBy('pdftotext', '-layout', file, '-').normalize('NFKC') };
}

const squeezed = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, ' ');

test.skipIf(missingPdfTools() !== null).each(locales)(
	'the poster says each state by its word, the reason and the role, in %s',
	async (locale) => {
		const { poster, text } = await printed(locale, at + day);
		expect(poster.cards).toHaveLength(commitmentStates.length);
		expect(poster.cards.every(({ silent }) => silent === null)).toBe(true);
		// What is read from the right comes out of the tool in another order.
		if (locale === 'ar') return;
		for (const { heading, number } of poster.cards) {
			expect(squeezed(text)).toContain(squeezed(heading));
			expect(squeezed(text)).toContain(squeezed(number));
		}
	}
);

test.skipIf(missingPdfTools() !== null)(
	'the poster says « Sans nouvelles depuis 6 mois » from the 183rd day on, of what is not over',
	async () => {
		const words = 'Sans nouvelles depuis 6 mois';
		const before = await printed('fr', at + (silentDays - 1) * day);
		expect(squeezed(before.text)).not.toContain(words);
		const after = await printed('fr', at + silentDays * day);
		expect(squeezed(after.text).split(words)).toHaveLength(commitmentStates.length - 2 + 1);
		expect(
			after.poster.cards.filter(({ silent }) => silent !== null).map(({ state }) => state)
		).toEqual(commitmentStates.filter((state) => state !== 'done' && state !== 'impossible'));
	}
);

test('the drawing imports, reads and evaluates nothing, and asks no registry of packages', () => {
	const template = readFileSync(join(root, 'src/lib/export/followup/poster.typ'), 'utf8');
	const code = template.replaceAll(/^\s*\/\/.*$/gm, '').replaceAll(/image\(bytes\(/g, '');
	expect(code).not.toMatch(/#?import|#?include|\beval\b|\bread\(|plugin\(|@preview/);
	expect(code).not.toMatch(/image\(/);
});
