/** As much of a browser's cache storage as the worker of the site uses; names in the order of their opening. */
export function fakeCaches() {
  const stores = new Map<string, Map<string, Response>>();
  const matchIn = (name: string, address: string): Response | undefined => stores.get(name)?.get(address)?.clone();
  const caches = {
    open: async (name: string) => {
      const store = stores.get(name) ?? new Map<string, Response>();
      stores.set(name, store);
      return {
        match: async (address: string) => matchIn(name, address),
        put: async (address: string, response: Response) => void store.set(address, response),
      } as unknown as Cache;
    },
    match: async (address: string, { cacheName }: MultiCacheQueryOptions = {}) => {
      const names = cacheName === undefined ? [...stores.keys()] : [cacheName];
      return names.map((name) => matchIn(name, address)).find((found) => found !== undefined);
    },
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
  };
  return { caches: caches as unknown as CacheStorage, stores };
}
