import { decisionNumber } from '../../../domain/meeting/decision.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { layOutMinutes } from '../../../export/meeting/lay-out-minutes.ts';
import { inLanguage } from '../../../i18n/localized.ts';
import { createTranslation } from '../../../i18n/translation.ts';
import { outcomeWords } from '../../../wording/outcome/outcome-words.ts';
import type { Account } from '../../accounts/account.ts';
import type { Server } from '../../server.ts';
import { typeset } from '../../typesetting/typeset.ts';
import type { LegalPrint } from '../legal/print-legal.ts';
import { readMeeting } from './read-meeting.ts';

/**
 * The minutes of an assembly that was opened, with what it counted and decided so far.
 * @throws Refusal `signed-out`, `forbidden`, `meeting-not-found`, `meeting-not-open`, `unprintable`,
 * `printing-failed`
 */
export async function printMinutes(
	server: Server,
	account: Account | null,
	id: string,
	{ language, page }: LegalPrint
): Promise<Uint8Array<ArrayBuffer>> {
	const meeting = await readMeeting(server, account, id, language);
	const { opened, present } = meeting;
	if (opened === null || present === null) throw new Refusal('meeting-not-open');
	const head = await server.app
		.selectFrom('journal_head')
		.select('hash')
		.where('organisation_id', '=', meeting.organisation)
		.executeTakeFirstOrThrow();
	const { t } = await createTranslation(language, ['common', 'results', 'outcome']);
	const source = {
		...meeting,
		opened,
		present,
		journal: head.hash,
		items: meeting.items.map(({ title, detail, result, linked, outcome, state, decision }) => ({
			title,
			detail,
			result,
			campaign: linked === null ? '' : inLanguage(linked.title, language),
			outcome:
				outcome?.reports.map((report) =>
					outcomeWords({ t, locale: language, unit: outcome.unit }, report)
				) ?? [],
			reached: state === 'done',
			decision: decision && { ...decision, number: decisionNumber(decision) }
		}))
	};
	return typeset(server.config.root, 'legal', layOutMinutes(source, language, page));
}
