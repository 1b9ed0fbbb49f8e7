import { deviceDatabase, type DeviceDatabase } from './device-database.ts';
import { storageRefusal } from './storage-fault.ts';

/** How a database is come by: opened at its first use, once a page. */
export type Opening = () => Promise<DeviceDatabase>;

/** Works on a database, this device's where none is given; whatever fails is a named refusal. */
export async function withinDatabase<Result>(
	open: Opening | undefined,
	work: (database: DeviceDatabase) => PromiseLike<Result>
): Promise<Result> {
	try {
		return await work(await (open ?? deviceDatabase)());
	} catch (error) {
		throw storageRefusal(error);
	}
}
