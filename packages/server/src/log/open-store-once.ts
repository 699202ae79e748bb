import { openStore, type Store, type StoreLocation } from '@feescope/store'

/** The store of a server, opened when it is first needed. */
export interface StoreOpener {
  open(): Promise<Store>
  /** Closes the store where it was opened. */
  close(): Promise<void>
}

/** Opens the store once, at first use; an opening that failed is tried again at the next. */
export function openStoreOnce(location: StoreLocation): StoreOpener {
  let opening: Promise<Store> | undefined
  return {
    open() {
      opening ??= openStore(location).catch((error: unknown) => {
        opening = undefined
        throw error
      })
      return opening
    },
    async close() {
      const opened = await opening
      opening = undefined
      await opened?.close()
    },
  }
}
