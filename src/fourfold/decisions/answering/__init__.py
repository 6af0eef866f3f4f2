"""What each voice says: in person, entered for somebody, or as totals of a ballot on paper."""
