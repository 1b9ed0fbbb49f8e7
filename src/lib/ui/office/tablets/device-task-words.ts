import type { TFunction } from 'i18next';
import type { DeviceTask } from '../../../domain/device/device-tasks.ts';
import { unreachable } from '../../../domain/unreachable.ts';
import type { WordedTask } from '../worded-task.ts';

type Translate = TFunction<['common', 'tablets']>;

/** « Appeler Les Pins : tablette muette depuis 1 jour ; elle garde peut-être des réponses. » */
export function deviceTaskWords(t: Translate, task: DeviceTask): WordedTask {
	switch (task.kind) {
		case 'checkErased':
			return {
				key: `${task.kind} ${task.device}`,
				lead: t(($) => $.tablets.today.erased.lead, { tablet: task.name, site: task.site }),
				rest:
					task.waiting === 0
						? t(($) => $.tablets.today.erased.restEmpty)
						: t(($) => $.tablets.today.erased.rest, { count: task.waiting }),
				act: actOn(t, task.device)
			};
		case 'callTablet':
			return {
				key: `${task.kind} ${task.device}`,
				lead: t(($) => $.tablets.today.call.lead, { site: task.site }),
				rest:
					task.waiting === 0
						? t(($) => $.tablets.today.call.restEmpty, { count: task.days })
						: t(($) => $.tablets.today.call.rest, {
								count: task.days,
								envelopes: t(($) => $.tablets.envelopes, { count: task.waiting })
							}),
				act: actOn(t, task.device)
			};
		case 'callTablets':
			return {
				key: task.kind,
				lead: t(($) => $.tablets.today.callAll.lead, { count: task.count }),
				rest: t(($) => $.tablets.today.callAll.rest),
				act: { label: t(($) => $.tablets.today.all), href: '/bureau/tablettes' }
			};
		case 'fetchEnvelopes': {
			const envelopes = t(($) => $.tablets.envelopes, { count: task.waiting });
			return {
				key: `${task.kind} ${task.device}`,
				lead: t(($) => $.tablets.today.fetch.lead, { tablet: task.name, site: task.site }),
				rest: fetchWords(t, task, envelopes),
				act: actOn(t, task.device)
			};
		}
		default:
			return unreachable(task);
	}
}

function fetchWords(
	t: Translate,
	{ days, waiting }: { readonly days: number; readonly waiting: number },
	envelopes: string
): string {
	if (days === 0) return t(($) => $.tablets.today.fetch.restHeard, { envelopes });
	return waiting === 0
		? t(($) => $.tablets.today.fetch.restEmpty, { count: days })
		: t(($) => $.tablets.today.fetch.rest, { count: days, envelopes });
}

function actOn(t: Translate, device: string): WordedTask['act'] {
	return { label: t(($) => $.tablets.today.act), href: `/bureau/tablettes/${device}` };
}
