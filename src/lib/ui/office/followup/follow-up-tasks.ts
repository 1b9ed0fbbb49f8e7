import type { ToldCommitment } from '../../../domain/followup/told.ts';
import { setApart } from '../../../i18n/punctuation.ts';
import type { Translation } from '../../../i18n/translation.ts';
import { roleWords } from '../../../wording/followup/commitment-words.ts';
import { monthWords } from '../../../wording/followup/month-words.ts';
import type { WordedTask } from '../worded-task.ts';

/** What somebody is reminded of: a sentence of another to read, a month that has passed, a silence. */
export type FollowUpTask =
	| { readonly kind: 'confirm'; readonly id: string }
	| { readonly kind: 'late' | 'silent'; readonly id: string; readonly told: ToldCommitment };

export function followUpTaskWords(
	{ t, locale }: Pick<Translation, 't' | 'locale'>,
	task: FollowUpTask
): WordedTask {
	const key = `${task.kind}-${task.id}`;
	const href = `/bureau/suites/${task.id}`;
	if (task.kind === 'confirm') {
		return {
			key,
			lead: t(($) => $.followdesk.task.confirm.lead),
			rest: t(($) => $.followdesk.task.confirm.rest),
			act: { label: t(($) => $.followdesk.waiting.act), href }
		};
	}
	const { told } = task;
	const who = roleWords({ t }, told.who);
	const rest =
		task.kind === 'late' && told.due !== null
			? t(($) => $.followdesk.task.late.rest, { who, month: monthWords(told.due, locale) })
			: t(($) => $.followdesk.task.silent.rest, { who });
	return {
		key,
		lead: t(($) => $.followdesk.task.late.lead, { number: setApart(told.number, locale) }),
		rest,
		act: { label: t(($) => $.followdesk.act.update), href }
	};
}
