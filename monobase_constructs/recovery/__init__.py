"""The three backup tiers, restore plans and restore drills."""
