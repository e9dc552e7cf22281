// {{now+90}} is the instant in 90 seconds, with the seven fractional digits that TKW looks for in meta.lastUpdated;
// {{query+90}} is the same for a query, without them.
const text = pm.request.url.toString() + (pm.request.body && pm.request.body.raw || '');
for (const [, name, where, seconds] of text.matchAll(/{{((now|query)([+-]\d+))}}/g)) {
  const time = new Date(Date.now() + 1000 * seconds).toISOString().slice(0, 19);
  pm.variables.set(name, where === 'query' ? encodeURIComponent(`${time}+00:00`) : `${time}.0000000+00:00`);
}
