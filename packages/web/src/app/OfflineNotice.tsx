import { useNetwork } from '@mantine/hooks'

/** Without a network the app goes on with the answers and tables it has kept; it says so. */
export function OfflineNotice() {
  const { online } = useNetwork()
  return (
    <div role="status" className="offline">
      {online ? null : (
        <p className="caution">
          Offline: answers kept from earlier are shown, and prices are worked out on this device
          where it keeps the tables; other new questions wait for the network.
        </p>
      )}
    </div>
  )
}
