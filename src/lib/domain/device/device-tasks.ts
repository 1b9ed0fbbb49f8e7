import type { DeviceStanding } from './device-standing.ts';

/** A tablet, as far as it can give somebody something to do. */
export interface TaskedDevice {
	readonly id: string;
	readonly name: string;
	/** Name of the site where it stands. */
	readonly site: string;
	readonly standing: DeviceStanding;
	/** Envelopes that were waiting in it when its store was emptied; null when that never happened. */
	readonly erased: number | null;
}

/** What a tablet asks of a person. `device` is its id. */
export type DeviceTask =
	| {
			readonly kind: 'checkErased';
			readonly device: string;
			readonly name: string;
			readonly site: string;
			readonly waiting: number;
	  }
	| {
			readonly kind: 'callTablet';
			readonly device: string;
			readonly site: string;
			readonly days: number;
			/** Envelopes it last said were waiting; what it holds now is unknown. */
			readonly waiting: number;
	  }
	| { readonly kind: 'callTablets'; readonly count: number }
	| {
			readonly kind: 'fetchEnvelopes';
			readonly device: string;
			readonly name: string;
			readonly site: string;
			/** Days without a word of it; 0 when it was heard of. */
			readonly days: number;
			readonly waiting: number;
	  };

/** While answers are taken: tablets that were emptied, then those that are silent. */
export function deviceTasks(devices: readonly TaskedDevice[]): DeviceTask[] {
	return [...erasedTasks(devices), ...silentTasks(devices)];
}

/** What a campaign at one of its sites makes of a tablet; null where none takes answers any more. */
export interface PlacedDevice extends TaskedDevice {
	readonly campaign: 'open' | 'collecting' | null;
}

/** What the tablets of an organisation ask, whatever their campaigns: an emptied one always does. */
export function allDeviceTasks(devices: readonly PlacedDevice[], most: number): DeviceTask[] {
	const at = (campaign: PlacedDevice['campaign']): PlacedDevice[] =>
		devices.filter((device) => device.campaign === campaign);
	return [
		...erasedTasks(devices),
		...silentTasks(at('open')),
		...devicesToFetch(at('collecting'), most)
	].slice(0, most);
}

function erasedTasks(devices: readonly TaskedDevice[]): DeviceTask[] {
	return devices.flatMap(({ id, name, site, erased: waiting }): DeviceTask[] =>
		waiting === null ? [] : [{ kind: 'checkErased', device: id, name, site, waiting }]
	);
}

/** A silent tablet may have taken answers since it last spoke: it is called whatever it said then. */
function silentTasks(devices: readonly TaskedDevice[]): DeviceTask[] {
	const silent = devices.flatMap(({ id, site, standing }): DeviceTask[] => {
		if (standing.kind !== 'silent') return [];
		const { days, waiting } = standing;
		return [{ kind: 'callTablet', device: id, site, days, waiting }];
	});
	return silent.length > 2 ? [{ kind: 'callTablets', count: silent.length }] : silent;
}

/** Once closed: tablets that still hold envelopes or were not heard of, those with the most first. */
export function devicesToFetch(devices: readonly TaskedDevice[], most: number): DeviceTask[] {
	return devices
		.flatMap(({ id, name, site, standing }) => {
			if (standing.kind !== 'silent' && standing.kind !== 'heard') return [];
			const days = standing.kind === 'silent' ? standing.days : 0;
			if (standing.waiting === 0 && days === 0) return [];
			const { waiting } = standing;
			return [{ kind: 'fetchEnvelopes', device: id, name, site, days, waiting } as const];
		})
		.sort((one, other) => other.waiting - one.waiting || other.days - one.days)
		.slice(0, most);
}
