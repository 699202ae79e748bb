import { useNetwork } from '@mantine/hooks'

/** Without a network the app goes on with the answers it has kept; it says so. */
export function OfflineNotice() {
  const { online } = useNetwork()
  return (
    <div role="status" className="offline">
      {online ? null : (
        <p className="caution">
          Offline: answers kept from earlier are shown; new questions wait for the network.
        </p>
      )}
    </div>
  )
}
