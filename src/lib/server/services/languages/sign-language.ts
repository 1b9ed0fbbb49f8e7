import * as v from 'valibot';
import { Refusal } from '../../../domain/refusal.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { writeJournal } from '../journal.ts';
import { permit } from '../permit.ts';
import { line, parseInput } from '../typed-input.ts';
import { isComplete, readLanguage, textDigest } from './read-language.ts';
import { readAnySubject } from './own-subjects.ts';
import { translatedLocales } from './subjects.ts';

const signInput = v.object({
	/** Name or role of whoever speaks the language and read it all. */
	reviewer: line(80),
	/** The exact texts that were on the page. */
	digest: v.string(),
	read: v.pipe(v.optional(v.string(), ''), v.literal('yes', 'not-read'))
});

/**
 * Signs that somebody who speaks a language has read every text of a subject in it. Holds for these
 * exact texts: any change of the words, or of the French behind them, marks the text again.
 *
 * @throws Refusal `forbidden`, `unknown-subject`, `unknown-language`, `language-incomplete`,
 * `texts-changed` when the texts are no longer those of the page; InputRefusal
 */
export async function signLanguage(
	{ app, config, clock }: Pick<Server, 'app' | 'config' | 'clock'>,
	account: Account | null,
	organisation: string,
	what: { readonly subject: string; readonly locale: string },
	input: unknown
): Promise<void> {
	const who = permit(account, 'manage-campaigns', organisation);
	const subject = await readAnySubject({ app, config }, organisation, what.subject);
	if (!translatedLocales.includes(what.locale)) throw new Refusal('unknown-language');
	const { reviewer, digest } = parseInput(signInput, input);
	const at = clock();
	await app.transaction().execute(async (db) => {
		const language = await readLanguage(db, organisation, subject, what.locale);
		if (!isComplete(language.progress)) throw new Refusal('language-incomplete');
		if (languageDigest(language) !== digest) throw new Refusal('texts-changed');
		const texts = JSON.stringify(digestsOf(language));
		const signed = { texts, reviewer, account_id: who.id, at };
		await db
			.insertInto('language_review')
			.values({ organisation_id: organisation, ...what, ...signed })
			.onConflict((conflict) =>
				conflict.columns(['organisation_id', 'subject', 'locale']).doUpdateSet(signed)
			)
			.execute();
		await writeJournal(db, {
			at,
			account: who.id,
			organisation,
			action: 'language-reviewed',
			subject: `${what.subject} ${what.locale}`
		});
	});
}

type Texts = Pick<Awaited<ReturnType<typeof readLanguage>>, 'standings'>;

function digestsOf({ standings }: Texts): Readonly<Record<string, string>> {
	return Object.fromEntries(
		standings.map(({ segment, words }) => [segment.key, textDigest(segment, words ?? '')])
	);
}

/** One name for all texts of a language as they are now. */
export function languageDigest(language: Texts): string {
	const whole = Object.entries(digestsOf(language)).flat().join(' ');
	return textDigest({ source: '' }, whole);
}
