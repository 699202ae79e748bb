/** Upper edges of the time buckets, seconds. */
const EDGES = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] as const

/** A request that was answered: nothing of what it asked or who asked. */
export interface Answered {
  readonly method: string
  /** The route's pattern, `/api/v1/code/:code`; `other` where no route answered. */
  readonly route: string
  readonly status: number
  readonly milliseconds: number
}

/** Counts and times of a server since it started. */
export interface Metrics {
  begin(): void
  end(answered: Answered): void
  /** Prometheus text exposition, version 0.0.4. */
  render(): string
}

interface Series {
  count: number
  seconds: number
  /** How many took at most each edge and more than the one before. */
  readonly buckets: Uint32Array
}

/** Series are as many as routes times methods times statuses: bounded by the app, not by its callers. */
export function createMetrics(): Metrics {
  const series = new Map<string, Series>()
  let running = 0
  return {
    begin() {
      running++
    },
    end({ method, route, status, milliseconds }) {
      running--
      const labels = `method="${method}",route="${route}",status="${status}"`
      const one = series.get(labels) ?? {
        count: 0,
        seconds: 0,
        buckets: new Uint32Array(EDGES.length),
      }
      const seconds = milliseconds / 1000
      one.count++
      one.seconds += seconds
      const first = EDGES.findIndex((edge) => seconds <= edge)
      if (first >= 0) one.buckets[first] = (one.buckets[first] ?? 0) + 1
      series.set(labels, one)
    },
    render: () => [...renderRequests(series), ...renderProcess(running), ''].join('\n'),
  }
}

const DURATION = 'feescope_http_request_duration_seconds'

function renderRequests(series: ReadonlyMap<string, Series>): readonly string[] {
  return [
    `# HELP ${DURATION} Time to answer requests, by method, route and status.`,
    `# TYPE ${DURATION} histogram`,
    ...[...series].flatMap(([labels, { count, seconds, buckets }]) => [
      ...sumsOf(buckets).map((sum, at) => `${DURATION}_bucket{${labels},le="${EDGES[at]}"} ${sum}`),
      `${DURATION}_bucket{${labels},le="+Inf"} ${count}`,
      `${DURATION}_sum{${labels}} ${seconds.toFixed(6)}`,
      `${DURATION}_count{${labels}} ${count}`,
    ]),
  ]
}

function sumsOf(buckets: Uint32Array): readonly number[] {
  let sum = 0
  return Array.from(buckets, (count) => {
    sum += count
    return sum
  })
}

function renderProcess(running: number): readonly string[] {
  const { user, system } = process.cpuUsage()
  return [
    ...gauge('feescope_http_requests_running', 'Requests being answered.', running),
    ...gauge('process_resident_memory_bytes', 'Memory of the process.', process.memoryUsage.rss()),
    '# HELP process_cpu_seconds_total Processor time of the process.',
    '# TYPE process_cpu_seconds_total counter',
    `process_cpu_seconds_total ${(user + system) / 1e6}`,
    ...gauge('process_uptime_seconds', 'Since the process started.', Math.floor(process.uptime())),
  ]
}

function gauge(name: string, help: string, value: number): readonly string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, `${name} ${value}`]
}
