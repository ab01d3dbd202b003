"""client-b: its contract ended. Its namespace and data stay until a person deletes them."""

from monobase_constructs import Client, removed

client_b = Client("client-b", domain="client-b.com", environments=[removed("prod", because="the contract ended")])
