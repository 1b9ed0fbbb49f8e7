import * as v from 'valibot';
import { Refusal } from '../../../domain/refusal.ts';
import type { OpeningHours } from '../../../protocol/device.ts';
import type { Server } from '../../server.ts';
import { InputRefusal, line, parseInput, ticked, wholeNumber } from '../typed-input.ts';

/** An hour of the day as an HTML field of kind `time` gives it, in minutes; null when it is empty. */
function timeOfDay() {
	return v.pipe(
		v.optional(v.string(), ''),
		v.rawTransform(({ dataset, addIssue, NEVER }) => {
			if (dataset.value === '') return null;
			const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)(?::00)?$/.exec(dataset.value) ?? [];
			if (hours !== undefined && minutes !== undefined) return Number(hours) * 60 + Number(minutes);
			addIssue({ message: 'not-a-time' });
			return NEVER;
		})
	);
}

const deviceInput = v.object({
	name: line(80),
	sites: ticked(),
	from: timeOfDay(),
	until: timeOfDay(),
	/** Minutes without a touch before a person is asked whether they are still there; kept as seconds. */
	quiet: v.pipe(
		v.optional(wholeNumber(1, 10), '2'),
		v.transform((minutes) => minutes * 60)
	)
});

export interface DeviceDescription {
	readonly name: string;
	readonly sites: readonly string[];
	readonly hours: OpeningHours | null;
	/** Seconds without a touch before a person is asked whether they are still there. */
	readonly quiet: number;
}

/**
 * What the office says of a tablet: its name, where it may stand, its hours.
 * @throws InputRefusal, Refusal `unknown-site` when a site is not of the organisation
 */
export async function readDescription(
	{ app }: Pick<Server, 'app'>,
	organisation: string,
	input: unknown
): Promise<DeviceDescription> {
	const { name, sites, from, until, quiet } = parseInput(deviceInput, input);
	if (sites.length === 0) throw new InputRefusal({ sites: 'no-site' });
	const known = await app
		.selectFrom('site')
		.select('id')
		.where('organisation_id', '=', organisation)
		.where('id', 'in', sites)
		.orderBy('position')
		.execute();
	if (known.length !== sites.length) throw new Refusal('unknown-site', 'sites');
	return { name, sites: known.map(({ id }) => id), hours: hoursBetween(from, until), quiet };
}

/** Both or neither; midnight ends a day. @throws InputRefusal */
function hoursBetween(from: number | null, until: number | null): OpeningHours | null {
	if (from === null && until === null) return null;
	if (from === null) throw new InputRefusal({ from: 'empty' });
	if (until === null) throw new InputRefusal({ until: 'empty' });
	const end = until === 0 ? 1440 : until;
	if (end <= from) throw new InputRefusal({ until: 'ends-before-it-begins' });
	return { from, until: end };
}
